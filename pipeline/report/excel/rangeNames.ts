import { shownHeading } from "../../../core/report/shown.ts";
import { columnName } from "../../../core/workbook.ts";
import type { Book } from "../../xlsx/book/book.ts";
import { isNumeric, type Layout } from "./layTable.ts";

const folded: Readonly<Record<string, string>> = { æ: "ae", ø: "o", å: "a", "−": "minus", "%": "prosent" };

/** A name Excel accepts for a range or a table: plain letters, digits and underscores, and never like a cell's address. */
export function rangeName(text: string): string {
  const plain = text.toLowerCase().replace(/[æøå−%]/g, (letter) => folded[letter]!).normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const name = plain.replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 100);
  return /^[a-z]/.test(name) && !/^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/.test(name) ? name : `_${name}`;
}

/** Names for the table as a whole and for the lines of each of its columns of figures, e.g. `drift_2024_11` and `drift_2024_11.prognose`. */
export function nameRanges(book: Book, { table, sheet, headerRow }: Layout, lines: number | undefined): void {
  const whole = rangeName(table.name);
  // As Excel writes them: a name of plain letters and digits needs no quotes, and one cell no colon.
  const named = /^[a-zA-Z0-9]*$/.test(sheet) ? sheet : `'${sheet}'`;
  const add = (name: string, from: number, column: number, to: number, last: number): void => {
    const [first, end] = [`$${columnName(column)}$${from}`, `$${columnName(last)}$${to}`];
    book.names.set(name, [...(book.names.get(name) ?? []), `${named}!${first === end ? first : `${first}:${end}`}`]);
  };
  add(whole, headerRow, 0, headerRow + table.rows.length, table.columns.length - 1);
  const taken = new Set<string>();
  table.columns.forEach((column, at) => {
    const name = `${whole}.${rangeName(shownHeading("nb", column)).replace(/^_/, "")}`;
    if (!isNumeric(column.format) || taken.has(name) || !lines) return;
    taken.add(name);
    add(name, headerRow + 1, at, headerRow + lines, at);
  });
}
