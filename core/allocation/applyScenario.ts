import type { Model } from "./model.ts";
import { changeCount } from "./scenario/changeCount.ts";
import { changeFrame } from "./scenario/changeFrame.ts";
import { changeParticipant } from "./scenario/changeParticipant.ts";
import { changePool } from "./scenario/changePool.ts";
import { changeWeights } from "./scenario/changeWeights.ts";
import type { Changed, Scenario, ScenarioChange, ScenarioContext, ScenarioWhat } from "./scenario/scenario.ts";

/** The order changes are made in, whatever the order of their rows: the frame is what it is when all else has changed. */
const order: readonly ScenarioWhat[] = ["participant", "count", "pool", "weight", "frame"];

const apply: Readonly<Record<ScenarioWhat, (context: ScenarioContext, changes: readonly ScenarioChange[]) => Changed>> = {
  participant: each(changeParticipant), count: each(changeCount), pool: each(changePool), weight: changeWeights, frame: each(changeFrame),
};

/** The model as it would be; the given one is left as it was. What cannot be changed is a finding at the change's cell. */
export function applyScenario(model: Model, year: number, { name, changes }: Scenario): Changed {
  return order.reduce<Changed>((so, what) => {
    const next = apply[what]({ model: so.model, year, scenario: name }, changes.filter((change) => change.what === what));
    return { model: next.model, findings: [...so.findings, ...next.findings] };
  }, { model, findings: [] });
}

function each(one: (context: ScenarioContext, change: ScenarioChange) => Changed) {
  return (context: ScenarioContext, changes: readonly ScenarioChange[]): Changed => changes.reduce<Changed>((so, change) => {
    const next = one({ ...context, model: so.model }, change);
    return { model: next.model, findings: [...so.findings, ...next.findings] };
  }, { model: context.model, findings: [] });
}
