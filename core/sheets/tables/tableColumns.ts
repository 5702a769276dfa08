import { closest } from "../../closest.ts";
import type { Finding, Where } from "../../finding.ts";
import type { Table } from "./findTables.ts";
import type { Hit } from "./headersAt.ts";

/** A table's columns by name, zero-based within the grid, the headings as they are written, and what there is to say of them. */
export interface TableColumns {
  readonly columns: Readonly<Record<string, number>>;
  readonly headings: readonly Hit[];
  readonly others: Table["others"];
  readonly findings: readonly Finding[];
}

/**
 * Which column is which. Of two with the same heading the one for the table's own year is meant; where no year tells them apart the
 * first is used, and the other is an error. A heading for another year than the table's is a warning.
 */
export function tableColumns({ contract, hits, others }: Table, headerRow: number, year: number | undefined, place: (row: number, column: number) => Where): TableColumns {
  const findings: Finding[] = [];
  const used: Hit[] = [];
  const unused: Hit[] = [];
  for (const name of new Set(hits.map((hit) => hit.name))) {
    const all = hits.filter((hit) => hit.name === name);
    const ofYear = all.filter((hit) => hit.year === undefined || hit.year === year);
    const chosen = ofYear.find((hit) => hit.year !== undefined) ?? ofYear[0] ?? all[0]!;
    used.push(chosen);
    const said = all.filter((hit) => hit !== chosen);
    const apart = said.filter((hit) => hit.year !== undefined && hit.year !== chosen.year && year !== undefined);
    unused.push(...apart);
    findings.push(...said.filter((hit) => !apart.includes(hit)).map(({ column, text }): Finding => ({ code: "heading-duplicate", severity: "error", where: place(headerRow, column), values: { heading: text } })));
    if (chosen.year !== undefined && year !== undefined && chosen.year !== year) findings.push({ code: "heading-other-year", severity: "warning", where: place(headerRow, chosen.column), values: { heading: chosen.text, year } });
  }
  const absent = Object.entries(contract.columns).filter(([name]) => !used.some((hit) => hit.name === name)).flatMap(([, { heading, aliases = [] }]) => [heading, ...aliases]);
  for (const { column, text } of others) {
    const suggestion = closest(text, absent);
    if (suggestion !== undefined) findings.push({ code: "heading-misspelt", severity: "warning", where: place(headerRow, column), values: { heading: text, suggestion } });
  }
  return { columns: Object.fromEntries(used.map(({ name, column }) => [name, column])), headings: used, others: [...others, ...unused], findings };
}
