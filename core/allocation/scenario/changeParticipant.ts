import { zero } from "../../money.ts";
import { sameText } from "../../sheets/contract.ts";
import type { Key, KeyPart, Participant } from "../model.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";
import { incomplete, unknown } from "./newValue.ts";
import { reweigh, type Weighing } from "./reweigh.ts";

/**
 * A participant leaves (0) or joins (1) from the first day of the year. The fixed shares of one who leaves go to the others in
 * proportion; one who joins needs counts of its own in the scenario.
 */
export function changeParticipant(context: ScenarioContext, change: ScenarioChange): Changed {
  const { model, year } = context;
  const known = model.participants.find(({ name }) => sameText(name, change.participant));
  const name = known?.name ?? change.participant ?? "";
  const joins = change.to?.equals(1) ?? false;
  if (name === "" || (!joins && !change.to?.isZero())) return incomplete(context, change);
  if (!known && !joins) return unknown(context, change, "participant", name, model.participants.map((one) => one.name));
  const { validTo: _, ...lasting } = known ?? { name, role: "partner", at: change.at } satisfies Participant;
  const joined: Participant = { ...lasting, role: lasting.role === "customer" ? "partner" : lasting.role, validFrom: `${year}-01-01` };
  const changed: Participant = joins ? joined : { ...known!, validTo: `${year - 1}-12-31` };
  return { findings: [], model: {
    ...model,
    participants: known ? model.participants.map((one) => (one === known ? changed : one)) : [...model.participants, changed],
    keys: joins ? model.keys : model.keys.map((key) => withoutShares(key, name)),
  } };
}

function withoutShares(key: Key, name: string): Key {
  if (key.method !== "fixed" || !key.parts.some((part) => part.participant === name)) return key;
  return reweigh(key, new Map<KeyPart, Weighing>(key.parts.filter((part) => part.participant === name).map((part) => [part, { weight: zero }])));
}
