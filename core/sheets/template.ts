import { serialOf } from "../period.ts";
import { address, type Cell } from "../workbook.ts";
import { computeTable } from "./computeTable.ts";
import type { Values } from "./computed.ts";
import type { SheetContent } from "./content.ts";
import type { Column, Contract, Kind } from "./contract.ts";
import type { Layout, LayoutCell } from "./layout.ts";
import { layOutTop } from "./layOutTop.ts";
import { resolveHeading } from "./resolveHeading.ts";
import { rowHeights } from "./rowHeights.ts";
import { tableLines } from "./tableLines.ts";

const formats: Readonly<Record<Kind, string>> = {
  text: "General", code: "General", any: "General", money: "#,##0", count: "#,##0", number: "0.0", share: "0.00##%", date: "dd.mm.yyyy", year: "0",
};
/** A needed value of any kind is a label such as a month: kept as text, or Excel would turn a typed 2025-01 into a day. */
const formatOf = (column: Column): string => column.format ?? (column.kind === "any" && column.needed ? "@" : formats[column.kind]);
const alignOf = (column: Column): "left" | "right" => (["text", "code", "any", "year"].includes(column.kind) ? "left" : "right");
const cellOf = (column: Column, value: Values[string]): Cell =>
  value === null || value === undefined ? null : column.kind === "date" && typeof value === "string" ? serialOf(value) : value;

/**
 * Lays out one sheet from its contract and content: title, what the sheet speaks for, unit and remarks, headings with notes and
 * dropdowns, rows, live formulas with the value they have, sums. Templates and filled-in books come out of the same lines.
 */
export function layOut(content: SheetContent): Layout {
  const { contract, about, totals } = content;
  const names = Object.keys(contract.columns).filter((name) => !content.without?.includes(name));
  const columns = names.map((name) => contract.columns[name]!);
  const rows: readonly Values[] = [...content.rows, ...Array.from({ length: content.emptyRows ?? 0 }, () => ({}))];
  const top = layOutTop(content);
  const lines = tableLines(totals, rows);
  const firstRow = top.next + 1;
  const computed = computeTable(contract, names, rows, lines, firstRow);
  const headings = columns.map((column, index): LayoutCell => ({ row: top.next, column: index, role: "heading", value: resolveHeading(column.heading, about), align: alignOf(column) }));
  const body = lines.flatMap((line, index) => columns.map((column, at): LayoutCell => {
    const name = names[at]!;
    const place = { row: firstRow + index, column: at, align: alignOf(column) };
    const live = computed.get(address(place.row, at));
    if (line.kind === "sum") return { ...place, role: "total", format: formatOf(column), ...(live ?? { value: name === totals?.label ? line.label : null }) };
    const own = content.cells?.find((cell) => cell.row === line.row && cell.column === name)?.format;
    return { ...place, role: live || column.output ? "output" : "input", format: own ?? formatOf(column), ...(live ?? { value: cellOf(column, rows[line.row]![name]) }) };
  }));
  // Room for the heading in bold, and in the first column for the labels above the table.
  const widths = columns.map((column, index) => Math.max(column.width ?? 14, String(headings[index]!.value).length + 4, index === 0 && about ? 12 : 0));
  return {
    sheet: contract.sheet, cells: [...top.cells, ...headings, ...body], headerRow: top.next, widths, heights: rowHeights([...headings, ...body], widths),
    notes: [...top.notes, ...columns.map((column, at) => ({ row: top.next, column: at, text: column.note }))],
    lists: dropdowns(content, names, firstRow, lines.map(({ kind }) => kind).lastIndexOf("row")),
  };
}

/** Choices of whole columns, then of single cells. These stand in sheets without sums between the rows. */
function dropdowns({ contract, cells = [] }: SheetContent, names: readonly string[], firstRow: number, lastLine: number): Layout["lists"] {
  const whole = names.flatMap((name, column) => {
    const choices = (contract as Contract).columns[name]!.choices;
    return choices && lastLine >= 0 ? [{ row: firstRow, last: firstRow + lastLine, column, choices }] : [];
  });
  const single = cells.flatMap(({ row, column, choices }) => (choices ? [{ row: firstRow + row, last: firstRow + row, column: names.indexOf(column), choices }] : []));
  return [...whole, ...single];
}
