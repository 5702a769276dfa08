import { zero } from "../../money.ts";
import { sameText } from "../../sheets/contract.ts";
import { withCount } from "../counts.ts";
import { sharingIn } from "../model.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";
import { incomplete, newValue, unknown } from "./newValue.ts";

/** A participant's count of a base. Who joins in the scenario has no counts yet: theirs start at nothing. */
export function changeCount(context: ScenarioContext, change: ScenarioChange): Changed {
  const { model, year } = context;
  const people = sharingIn(model, year).map(({ name }) => name);
  const participant = people.find((name) => sameText(name, change.participant));
  if (participant === undefined) return unknown(context, change, "participant", change.participant ?? "", people);
  const ofBase = model.counts.of(year, change.code ?? "");
  const [first] = ofBase.values();
  if (!first) return unknown(context, change, "base", change.code ?? "", model.counts.basesIn(year));
  const known = ofBase.get(participant);
  const count = newValue(known?.count ?? zero, change);
  if (count === undefined || count.isNegative()) return incomplete(context, change);
  return { model: { ...model, counts: withCount(model.counts, { year, base: first.base, participant, count, at: change.at }) }, findings: [] };
}
