import { zero } from "../../money.ts";
import { sameText } from "../../sheets/contract.ts";
import { sharingIn, type Count } from "../model.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";
import { incomplete, newValue, unknown } from "./newValue.ts";

/** A participant's count of a base. Who joins in the scenario has no counts yet: theirs start at nothing. */
export function changeCount(context: ScenarioContext, change: ScenarioChange): Changed {
  const { model, year } = context;
  const people = sharingIn(model, year).map(({ name }) => name);
  const participant = people.find((name) => sameText(name, change.participant));
  if (participant === undefined) return unknown(context, change, "participant", change.participant ?? "", people);
  const ofBase = model.counts.filter((count) => count.year === year && sameText(count.base, change.code));
  if (ofBase.length === 0) return unknown(context, change, "base", change.code ?? "", model.counts.filter((count) => count.year === year).map(({ base }) => base));
  const known = ofBase.find((count) => count.participant === participant);
  const count = newValue(known?.count ?? zero, change);
  if (count === undefined || count.isNegative()) return incomplete(context, change);
  const changed: Count = { year, base: ofBase[0]!.base, participant, count, at: change.at };
  return { model: { ...model, counts: known ? model.counts.map((one) => (one === known ? changed : one)) : [...model.counts, changed] }, findings: [] };
}
