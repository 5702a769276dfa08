import type { Rounding } from "../apportion.ts";
import type { Finding } from "../finding.ts";
import { unitFactor, type Unit } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import type { Setup } from "../setup.ts";

/** The set-up's rounding for these parties, in a table's unit. A host that is pinned cannot absorb: said once, as a warning. */
export function roundingFor(setup: Setup, parties: readonly string[], unit: Unit, pinnedNames: readonly string[] = []): { rounding: Rounding; findings: readonly Finding[] } {
  const index = (name: string): number => parties.findIndex((party) => sameText(party, name));
  const pinned = pinnedNames.map(index).filter((row) => row >= 0);
  const unknown = pinnedNames.filter((name) => index(name) < 0);
  const host = setup.host === undefined ? -1 : index(setup.host);
  const findings: Finding[] = unknown.map((participant) => ({ code: "participant-unknown", severity: "error", where: {}, values: { participant } }));
  if (setup.policy === "host-absorbs" && pinned.includes(host)) findings.push({ code: "pinned-host", severity: "warning", where: {}, values: { participant: parties[host]! } });
  return {
    rounding: { unit: setup.roundingUnit.dividedBy(unitFactor(unit)), policy: setup.policy, ...(host >= 0 ? { host } : {}), pinned },
    findings,
  };
}
