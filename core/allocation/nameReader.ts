import { fault, type Finding, type Where } from "../finding.ts";
import { normaliseText } from "../sheets/contract.ts";
import { closest } from "../closest.ts";
import type { Participant } from "./model.ts";

/** Where the name stands is asked for only when nobody is called that. */
export type NameReader = (seen: string, at: () => Where) => string | undefined;

/** The participant's own spelling of a name; an unknown name is a finding with the closest known one. */
export function nameReader(people: readonly Participant[], findings: Finding[]): NameReader {
  const known = new Map(people.map(({ name }) => [normaliseText(name), name]));
  // The name above a table is met with each of its rows.
  const told = new Set<string>();
  return (seen, at) => {
    // Without a sheet of participants there is nothing to check against: the names themselves say who takes part.
    if (known.size === 0) return seen;
    const found = known.get(normaliseText(seen));
    if (found !== undefined) return found;
    const where = at();
    const once = JSON.stringify([seen, where]);
    if (!told.has(once)) findings.push(nobodyCalled(seen, [...known.values()], where));
    told.add(once);
    return undefined;
  };
}

/** Nobody has this name; said with the known one it most likely means. */
export function nobodyCalled(participant: string, known: readonly string[], at: Where): Finding {
  const suggestion = closest(participant, known);
  return suggestion === undefined ? fault("participant-unknown", at, { participant }) : fault("participant-misspelt", at, { participant, suggestion });
}
