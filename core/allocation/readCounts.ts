import { fault, type Finding } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { decimal } from "../money.ts";
import { columnsOf } from "../sheets/columnsOf.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereAbout, whereOf, type SheetFacts } from "../sheets/facts.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { linesOf } from "../sheets/lines.ts";
import { ofKind } from "../sheets/select.ts";
import { countsBy, spellings } from "./counts.ts";
import type { Count, Counts } from "./model.ts";
import type { NameReader } from "./nameReader.ts";

/**
 * What everybody counts of every base. A row without a participant, or with one nobody is called, is a finding and counts for
 * nothing; of two for the same the first stands, and the other is a finding of its own (line-duplicate).
 */
export function readCounts(sheets: readonly SheetFacts[], name: NameReader, findings: Finding[]): Counts {
  const called = peopleIn(ofKind(sheets, bases.id), name, findings);
  const { firsts, years, sheetOf, values, where } = linesOf(sheets, bases.id);
  const [codes, figures, named] = [values("base"), values("count"), values("participant")];
  const codeAt = (row: number): string => String(codes[row]);
  const people = firsts.map((row) => called.get(named[row] ?? sheetOf(row).about.participant));
  const known = [...firsts.keys()].filter((line) => people[line] !== undefined);
  const ofBase = groupBy(known, (line) => normaliseText(codeAt(firsts[line]!)));
  // Counts are kept for many years and shared by for few: the decimal and the place of each are made when somebody asks for them.
  const countAt = (year: number, line: number, row: number): Count =>
    ({ year, base: codeAt(row), participant: people[line]!, get count() { return decimal(Number(figures[row])); }, get at() { return where(row, "count"); } });
  return {
    years: [...years].filter(([, { rowOf }]) => known.some((line) => rowOf[line] !== undefined)).map(([year]) => Number(year)),
    of: countsBy((year, base) => (ofBase.get(base) ?? []).flatMap((line) => {
      const row = years.get(year)?.rowOf[line];
      return row === undefined ? [] : countAt(year, line, row);
    })),
    basesIn: (year) => known.flatMap((line) => years.get(year)?.rowOf[line] ?? []).sort((a, b) => a - b).map(codeAt),
    bases: () => spellings(known.map((line) => codeAt(firsts[line]!))),
  };
}

/** Every participant the sheets name, as the co-operation spells it. */
function peopleIn(sheets: readonly SheetFacts[], name: NameReader, findings: Finding[]): ReadonlyMap<unknown, string | undefined> {
  const called = new Map<unknown, string | undefined>();
  for (const sheet of sheets) {
    const { length, onlyOf, placeOf, valuesOf } = columnsOf(sheet);
    const above = sheet.about.participant;
    const ofSheet = (): void => { called.set(above, name(above!, () => whereAbout(sheet, "participant"))); };
    if (above !== undefined && onlyOf("participant") === null) {
      if (length > 0) ofSheet();
      continue;
    }
    valuesOf("participant").forEach((said, index) => {
      const place = (column: string): Finding["where"] => whereOf(sheet, { row: placeOf(index) }, column);
      if (said !== null) called.set(said, name(String(said), () => place("participant")));
      else if (above !== undefined) ofSheet();
      else findings.push(fault("participant-of-sheet-missing", place("count")));
    });
  }
  return called;
}
