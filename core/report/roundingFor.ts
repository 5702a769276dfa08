import type { Rounding } from "../apportion.ts";
import { warning, type Finding } from "../finding.ts";
import { unitFactor, type Unit } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import type { Setup } from "../setup.ts";

/** The set-up's rounding for these parties, in a table's unit; a name that is none of them binds nobody. A host that is pinned cannot absorb: said once, as a warning. */
export function roundingFor(setup: Setup, parties: readonly string[], unit: Unit, pinnedNames: readonly string[] = []): { rounding: Rounding; findings: readonly Finding[] } {
  const index = (name: string): number => parties.findIndex((party) => sameText(party, name));
  const pinned = pinnedNames.map(index).filter((row) => row >= 0);
  const host = setup.host === undefined ? -1 : index(setup.host);
  const findings = setup.policy === "host-absorbs" && pinned.includes(host) ? [warning("pinned-host", {}, { participant: parties[host]! })] : [];
  return {
    rounding: { unit: setup.roundingUnit.dividedBy(unitFactor(unit)), policy: setup.policy, ...(host >= 0 ? { host } : {}), pinned },
    findings,
  };
}
