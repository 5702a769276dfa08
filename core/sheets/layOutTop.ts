import type { Unit } from "../money.ts";
import { serialOf } from "../period.ts";
import type { Cell } from "../workbook.ts";
import type { SheetContent } from "./content.ts";
import type { Layout, LayoutCell } from "./layout.ts";

type About = NonNullable<SheetContent["about"]>;

const labels: readonly (readonly [keyof About, string, string, string])[] = [
  ["participant", "Kommune:", "@", "Kommunen arket gjelder, skrevet som i arket Deltakere."],
  ["year", "År:", "0", "Året arket gjelder."],
  // As text: Excel would turn a typed 2025-01 into a day.
  ["period", "Periode:", "@", "Måneden arket gjelder, skrevet åååå-mm, f.eks. 2025-01."],
  ["asOf", "Per dato:", "dd.mm.yyyy", "Dagen tallene gjelder."],
];
export const unitLine = (unit: Unit): string => (unit === "tkr" ? "Beløp i hele 1000 kr" : "Beløp i kr");
const shown = (value: Cell, field: keyof About): Cell => (field === "asOf" && typeof value === "string" ? serialOf(value) : value);

/**
 * The lines above a table, in the words that `readAbout` understands: title, what the sheet speaks for, unit, remarks.
 * `next` is the first row after them and a blank one.
 */
export function layOutTop({ contract, about = {}, unit = contract.unit, remarks = [] }: SheetContent): Pick<Layout, "notes"> & { cells: readonly LayoutCell[]; next: number } {
  const cells: LayoutCell[] = [{ row: 0, column: 0, role: "title", value: contract.title }];
  const notes: { row: number; column: number; text: string }[] = [];
  let row = 1;
  for (const [field, label, format, text] of labels) {
    const value = about[field];
    if (value === undefined) continue;
    cells.push({ row, column: 0, role: "label", value: label }, { row, column: 1, role: "about", value: shown(value, field), format, align: "left" });
    notes.push({ row, column: 1, text });
    row += 1;
  }
  if (unit) cells.push({ row: row++, column: 0, role: "unit", value: unitLine(unit) });
  for (const value of remarks) cells.push({ row: row++, column: 0, role: "remark", value });
  return { cells, notes, next: row + 1 };
}
