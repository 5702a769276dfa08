import { fault, type Finding } from "../../finding.ts";
import type { Money } from "../../money.ts";
import { closest } from "../../closest.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";

/** What a value becomes; undefined unless just one of new value, change and per cent is said. */
export function newValue(now: Money, { to, by, percent }: ScenarioChange): Money | undefined {
  if ([to, by, percent].filter((one) => one !== undefined).length !== 1) return undefined;
  return to ?? (by ? now.plus(by) : now.times(percent!.plus(1)));
}

/** Nothing is changed, and the finding says why. */
export const unchanged = ({ model }: ScenarioContext, ...findings: readonly Finding[]): Changed => ({ model, findings });

/** A change that does not say to what, or that would make a count or a weight negative. */
export const incomplete = (context: ScenarioContext, { at }: ScenarioChange): Changed => unchanged(context, fault("scenario-incomplete", at, { scenario: context.scenario }));

/** A code or name the model does not have, with the known one it most likely means, or all it could mean. */
export function unknown(context: ScenarioContext, { at }: ScenarioChange, what: "base" | "pool" | "key" | "keyPart" | "participant", seen: string, known: readonly string[]): Changed {
  const names = [...new Set(known)];
  return unchanged(context, fault("scenario-unknown", at, { scenario: context.scenario, what: `${what}Code`, seen, known: closest(seen, names) ?? names.join(", ") }));
}
