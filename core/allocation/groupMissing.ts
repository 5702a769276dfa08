import type { Finding } from "../finding.ts";

/** A municipality whose book is missing lacks every base: said in one finding per year, naming them all, not one for each. */
export function groupMissing(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, { first: Finding; bases: string[] }>();
  const others = findings.filter((finding) => {
    if (finding.code !== "base-missing") return true;
    const id = `${finding.values.participant}|${finding.values.year}`;
    const group = groups.get(id) ?? { first: finding, bases: [] };
    groups.set(id, group);
    if (!group.bases.includes(String(finding.values.base))) group.bases.push(String(finding.values.base));
    return false;
  });
  return [...others, ...[...groups.values()].map(({ first, bases }) => ({ ...first, values: { ...first.values, base: bases.join(", ") } }))];
}
