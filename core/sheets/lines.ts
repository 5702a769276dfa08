import { remember, rememberParts } from "../remember.ts";
import { normaliseText } from "./contract.ts";
import { contractOf } from "./contracts.ts";
import type { FactRow, SheetFacts } from "./facts.ts";

/** One row, with the sheet it stands in. */
export interface Line { readonly sheet: SheetFacts; readonly row: FactRow }
/** The row of one line in one year; or all, in the order of the sheets, where the year is said more than once. */
export type Said = Line | readonly Line[];
/** What one line says by the year it is for. */
export type Years = ReadonlyMap<unknown, Said>;

export const rowsOf = (said: Said): readonly Line[] => ("sheet" in said ? [said] : said);

/** The lines of one kind of sheet, and where more than one row says the same line and year. */
interface Gathered { readonly lines: readonly Years[]; readonly repeats: readonly (readonly Line[])[] }

/** A large co-operation has hundreds of thousands of rows that many rules ask for: they are gathered once. */
const gathered: (sheets: readonly SheetFacts[], contract: string) => Gathered = remember((sheets: readonly SheetFacts[], contract: string) => {
  const lines: Years[] = [];
  const repeats: (readonly Line[])[] = [];
  const names = contractOf({ contract }).identity.filter((name) => name !== "year");
  const yearsOf = rememberParts((_name: readonly unknown[]) => {
    const years = new Map<unknown, Line | Line[]>();
    lines.push(years);
    return years;
  }, (part) => normaliseText(String(part)));
  const name: unknown[] = [];
  for (const sheet of sheets) if (sheet.contract === contract) for (const row of sheet.rows) {
    for (let part = 0; part < names.length; part += 1) name[part] = saidIn(sheet, row, names[part]!);
    const years = yearsOf(name);
    const year = row.values["year"];
    const before = years.get(year);
    if (before === undefined) years.set(year, { sheet, row });
    else if (Array.isArray(before)) before.push({ sheet, row });
    else {
      const all = [before, { sheet, row }];
      years.set(year, all);
      repeats.push(all);
    }
  }
  return { lines, repeats };
});

/**
 * The rows of one kind of sheet, gathered by the line they name: the contract's identity but its year, as it is compared, with
 * whoever the sheet speaks for.
 */
export const linesOf = (sheets: readonly SheetFacts[], contract: string): readonly Years[] => gathered(sheets, contract).lines;

/** Where more than one row says the same line and year: all of them, the first before the others. */
export const repeatsOf = (sheets: readonly SheetFacts[], contract: string): Gathered["repeats"] => gathered(sheets, contract).repeats;

/** A part of what names a row: the row's own value, else whom the sheet speaks for. */
export const saidIn = ({ about }: SheetFacts, { values }: FactRow, name: string): string | number =>
  values[name] ?? (name === "participant" ? about.participant : undefined) ?? "";
