import { decimal, type Money } from "../money.ts";
import { serialOf } from "../period.ts";
import { formulaInputs, formulaText, formulaValue } from "../report/formula.ts";
import type { CellRef, Formula } from "../report/table.ts";
import { address, type Cell } from "../workbook.ts";
import { aboutLines, resolveHeading, unitLine } from "./aboutLines.ts";
import { computedCell, type Values } from "./computed.ts";
import type { SheetContent } from "./content.ts";
import type { Column, Contract, Kind } from "./contract.ts";
import type { Layout, LayoutCell } from "./layout.ts";

const formats: Readonly<Record<Kind, string>> = {
  text: "General", code: "General", any: "General", money: "#,##0", count: "#,##0", number: "0.0", share: "0.00##%", date: "dd.mm.yyyy", year: "0",
};
const isText = (column: Column): boolean => ["text", "code", "any"].includes(column.kind);
const align = (column: Column): "left" | "right" => (isText(column) ? "left" : "right");

/** A line of the table's body: a row to fill in, or a sum of rows. */
type Line = { readonly kind: "row"; readonly row: number } | { readonly kind: "sum"; readonly label: string; readonly of: readonly number[] };

/**
 * Lays out one sheet from its contract and content: title, what the sheet speaks for, unit and remarks, headings with notes and
 * dropdowns, rows, live formulas with the value they have, sums. Templates and filled-in books come out of the same lines.
 */
export function layOut<C extends Contract>(given: SheetContent<C>): Layout {
  const content = given as unknown as SheetContent;
  const { contract, about } = content;
  const names = Object.keys(contract.columns).filter((name) => !content.without?.includes(name));
  const columns = names.map((name) => contract.columns[name]!);
  const rows: readonly Values[] = [...content.rows, ...Array.from({ length: content.emptyRows ?? 0 }, () => ({}))];
  const top = layOutTop(content);
  const headerRow = top.next;
  const lines = bodyLines(content, rows);
  const lineOfRow = new Map(lines.flatMap((line, index) => (line.kind === "row" ? [[line.row, headerRow + 1 + index]] : [])));
  const at = (row: number, column: string): CellRef => ({ row: lineOfRow.get(row)!, column: names.indexOf(column) });
  const formulas = new Map<string, Formula>();
  const amounts = new Map<string, Money>();
  const key = (ref: CellRef): string => address(ref.row, ref.column);
  const compute = (ref: CellRef, formula: Formula): void => {
    formulas.set(key(ref), formula);
    if (formulaInputs(formula).some((input) => amounts.has(key(input)))) amounts.set(key(ref), formulaValue(formula, (input) => amounts.get(key(input))));
  };
  rows.forEach((values, row) => names.forEach((name) => {
    const value = values[name];
    if (typeof value === "number") amounts.set(key(at(row, name)), decimal(value));
  }));
  for (const name of names) rows.forEach((_, row) => {
    const formula = computedCell(contract, name, { rows, at }, row);
    if (formula) compute(at(row, name), formula);
  });
  const summed = names.filter((name) => contract.columns[name]!.kind === "money");
  lines.forEach((line, index) => {
    if (line.kind === "sum") for (const name of summed) compute({ row: headerRow + 1 + index, column: names.indexOf(name) }, { sum: line.of.map((of) => ({ row: headerRow + 1 + of, column: names.indexOf(name) })) });
  });
  const body = lines.flatMap((line, index) => names.map((name, column): LayoutCell => {
    const ref = { row: headerRow + 1 + index, column };
    const own = line.kind === "row" ? content.cells?.find((cell) => cell.row === line.row && cell.column === name)?.format : undefined;
    const shown = { ...ref, format: own ?? formats[columns[column]!.kind], align: align(columns[column]!) };
    const formula = formulas.get(key(ref));
    if (line.kind === "sum") {
      const value = formula ? amounts.get(key(ref))?.toNumber() ?? 0 : name === content.totals?.label ? line.label : null;
      return { ...shown, role: "total", value, ...(formula ? { formula: formulaText(formula) } : {}) };
    }
    if (formula) return { ...shown, role: "output", ...guarded(formula, amounts.get(key(ref))) };
    return { ...shown, role: columns[column]!.output ? "output" : "input", value: cellOf(columns[column]!, rows[line.row]![name]) };
  }));
  const headings = columns.map((column, index): LayoutCell => ({ row: headerRow, column: index, role: "heading", value: resolveHeading(column.heading, about), align: align(column) }));
  const cells = [...top.cells, ...headings, ...body];
  const widths = columns.map((column, index) => Math.max(column.width ?? 14, index === 0 && top.notes.length > 0 ? 12 : 0));
  return {
    sheet: contract.sheet, title: contract.title, cells, headerRow, widths,
    heights: heightsOf([...headings, ...body], widths),
    notes: [...top.notes, ...columns.map((column, index) => ({ row: headerRow, column: index, text: column.note }))],
    lists: rows.length === 0 ? [] : [
      ...names.flatMap((name, column) => { const { choices } = contract.columns[name]!; return choices ? [{ row: headerRow + 1, last: lineOfRow.get(rows.length - 1)!, column, choices }] : []; }),
      ...(content.cells ?? []).flatMap(({ row, column, choices }) => (choices ? [{ row: at(row, column).row, last: at(row, column).row, column: names.indexOf(column), choices }] : [])),
    ],
  };
}

function layOutTop(content: SheetContent): { cells: readonly LayoutCell[]; notes: Layout["notes"]; next: number } {
  const { contract } = content;
  const cells: LayoutCell[] = [{ row: 0, column: 0, role: "title", value: contract.title }];
  const notes: { row: number; column: number; text: string }[] = [];
  let row = 1;
  for (const line of aboutLines(content.about)) {
    cells.push({ row, column: 0, role: "label", value: line.label }, { row, column: 1, role: "about", value: line.value, format: line.format, align: "left" });
    notes.push({ row, column: 1, text: line.note });
    row += 1;
  }
  const unit = content.unit ?? contract.unit;
  const remarks = (content.remarks ?? []).map((value) => ({ role: "remark" as const, value }));
  for (const line of [...(unit ? [{ role: "unit" as const, value: unitLine(unit) }] : []), ...remarks]) cells.push({ row: row++, column: 0, ...line });
  return { cells, notes, next: row + 1 };
}

/** The rows in order, each group followed by its sum, and the total last: of the groups' sums where there are any. */
function bodyLines(content: SheetContent, rows: readonly Values[]): readonly Line[] {
  const lines: Line[] = [];
  const subtotals: number[] = [];
  const { totals } = content;
  rows.forEach((values, row) => {
    lines.push({ kind: "row", row });
    if (totals?.by === undefined || rows[row + 1]?.[totals.by] === values[totals.by]) return;
    const of = lines.flatMap((line, index) => (index > (subtotals.at(-1) ?? -1) && line.kind === "row" ? [index] : []));
    subtotals.push(lines.length);
    lines.push({ kind: "sum", label: `Sum ${values[totals.by] ?? ""}`, of });
  });
  if (totals?.total !== undefined) lines.push({ kind: "sum", label: totals.total, of: subtotals.length > 0 ? subtotals : rows.map((_, index) => index) });
  return lines;
}

/** A formula over nothing but blanks shows nothing, so that an empty row stays an empty row. */
function guarded(formula: Formula, value: Money | undefined): { formula: string; value: Cell } {
  const text = formulaText(formula);
  if (value) return { formula: text, value: value.toNumber() };
  return { formula: `IF(COUNT(${formulaInputs(formula).map(({ row, column }) => address(row, column)).join(",")})=0,"",${text})`, value: "" };
}

const cellOf = (column: Column, value: string | number | null | undefined): Cell =>
  value === null || value === undefined ? null : column.kind === "date" && typeof value === "string" ? serialOf(value) : value;

/** Height of the rows whose text needs more than one line: whoever draws the sheet is not left to guess. */
function heightsOf(cells: readonly LayoutCell[], widths: readonly number[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, role, value } of cells) {
    if (typeof value !== "string" || role === "total") continue;
    const lines = Math.ceil((value.length * (role === "heading" ? 1.2 : 1.05)) / widths[column]!);
    const height = lines * 15 + (role === "heading" ? 6 : 0);
    if (lines > 1 || role === "heading") heights.set(row, Math.max(height, heights.get(row) ?? 0));
  }
  return heights;
}
