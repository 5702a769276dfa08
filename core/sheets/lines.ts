import { remember } from "../remember.ts";
import { normaliseText } from "./contract.ts";
import { contractOf } from "./contracts.ts";
import type { FactRow, SheetFacts } from "./facts.ts";

/** One row, with the sheet it stands in. */
export interface Line { readonly sheet: SheetFacts; readonly row: FactRow }
/** The rows of one line by the year each is for, in the order of the sheets: more than one where a year is said twice. */
export type Years = ReadonlyMap<unknown, readonly Line[]>;

/**
 * The rows of one kind of sheet by the line they name: the contract's identity but its year, as it is compared, with whoever the
 * sheet speaks for. A large co-operation has hundreds of thousands of rows that many rules ask for: they are gathered once.
 */
export const linesOf: (sheets: readonly SheetFacts[], contract: string) => ReadonlyMap<string, Years> = remember((sheets: readonly SheetFacts[], contract: string) => {
  const lines = new Map<string, Map<unknown, Line[]>>();
  const names = contractOf({ contract }).identity.filter((name) => name !== "year");
  for (const sheet of sheets) if (sheet.contract === contract) for (const row of sheet.rows) {
    let key = "";
    for (const name of names) key += `${normaliseText(String(saidIn(sheet, row, name)))}\n`;
    let years = lines.get(key);
    if (!years) lines.set(key, (years = new Map()));
    const year = row.values["year"];
    const same = years.get(year);
    if (same) same.push({ sheet, row });
    else years.set(year, [{ sheet, row }]);
  }
  return lines;
});

/** Where more than one row says the same line and year: all of them, the first before the others. */
export const repeatsOf: (sheets: readonly SheetFacts[], contract: string) => readonly (readonly Line[])[] = remember((sheets: readonly SheetFacts[], contract: string) =>
  [...linesOf(sheets, contract).values()].flatMap((years) => [...years.values()].filter(({ length }) => length > 1)));

/** A part of what names a row: the row's own value, else whom the sheet speaks for. */
export const saidIn = ({ about }: SheetFacts, { values }: FactRow, name: string): string | number =>
  values[name] ?? (name === "participant" ? about.participant : undefined) ?? "";
