import { decimal } from "../../money.ts";
import type { SheetFacts } from "../../sheets/facts.ts";
import { ofKind } from "../../sheets/select.ts";
import type { Figure, Label, ReportTable, TableRow } from "../table.ts";
import { countSums } from "./countSums.ts";
import { measures, sourceSum, tableSum, type Measure } from "./measures.ts";
import type { Sums } from "./sums.ts";
import { cellsOf, sheetKey, usedCells } from "./usedCells.ts";

/**
 * Per measure: what the lines of the sheets in use add to, read straight from the sheets, beside what the table's lines add
 * to. Anything lost or counted twice on the way would show as a difference; rounding alone may make less than one unit per
 * line. What does not agree comes first.
 */
export function sourceSumsTable(sheets: readonly SheetFacts[], tables: readonly ReportTable[]): ReportTable | undefined {
  const used = usedCells(tables);
  const inUse = sheets.filter((sheet) => used.has(sheetKey(sheet)));
  const sums = [...measures.flatMap((measure) => sumsOf(measure, inUse, tables)), ...countSums(inUse, tables)];
  return sums.length === 0 ? undefined : {
    name: "kilder-mot-tabeller", title: "sourceSums", values: {},
    columns: [
      { heading: "table", format: { kind: "text" } }, { heading: "metric", format: { kind: "text" } }, { heading: "timeUnit", format: { kind: "text" } },
      { heading: "sheetCount", format: { kind: "count" } }, { heading: "lines", format: { kind: "count" } },
      { heading: "sourceSum", format: { kind: "decimal" } }, { heading: "consolidated", format: { kind: "decimal" } },
      { heading: "keyDifference", format: { kind: "decimal" } }, { heading: "result", format: { kind: "text" } },
    ],
    rows: [...sums].sort((a, b) => Number(differs(b)) - Number(differs(a))).map(rowOf),
    notes: [{ label: "sourceSumsReading" }],
  };
}

function rowOf(of: Sums, row: number): TableRow {
  const difference = of.consolidated.minus(of.sources);
  const result: Label = { label: resultOf(of) };
  return { kind: "line", figures: [
    { value: { title: of.table.title, values: of.table.values } }, { value: of.measure },
    { value: of.unit ?? { label: "countUnit" } }, { value: decimal(of.sheets) }, { value: decimal(of.lines) },
    { value: of.sources }, { value: of.consolidated },
    { value: difference, formula: { minus: [{ row, column: 6 }, { row, column: 5 }] } }, { value: result },
  ] satisfies Figure[] };
}

function resultOf({ sources, consolidated, room }: Sums): "sourcesAgree" | "sourcesRounded" | "sourcesDiffer" {
  const difference = consolidated.minus(sources).abs();
  return difference.isZero() ? "sourcesAgree" : difference.lessThan(room) ? "sourcesRounded" : "sourcesDiffer";
}

/** Whether a sheet speaks for the time the table is about: earlier months are in use too, where tables follow the figures from month to month. */
function speaksWith(table: ReportTable, own: readonly SheetFacts[]): (sheet: SheetFacts) => boolean {
  const used = cellsOf(table);
  const periods = new Set(own.filter((sheet) => used.has(sheetKey(sheet))).map(({ about }) => about.period));
  return ({ about }) => periods.has(about.period);
}

const differs = (sums: Sums): boolean => resultOf(sums) === "sourcesDiffer";

/** One for every column the measure has in every table of its kind. */
function sumsOf(measure: Measure, inUse: readonly SheetFacts[], tables: readonly ReportTable[]): Sums[] {
  const own = ofKind(inUse, measure.contract.id);
  return tables.filter(({ title }) => title === measure.table).flatMap((table) => table.columns.flatMap((column, at): Sums[] => {
    // What is counted PC by PC in a register has no figure of its own in a sheet to be added up.
    if (column.heading !== measure.heading || table.rows.some(({ figures }) => figures[at]?.trace?.rule === "devices")) return [];
    const parts = own.filter(speaksWith(table, own)).map((sheet) => ({ sheet, rows: sheet.rows.filter((row) => measure.belongs?.(row, column) ?? true) }))
      .filter(({ rows }) => rows.length > 0);
    const sources = parts.reduce((all, { sheet, rows }) => all.plus(sourceSum(measure, sheet, rows, table.unit)), decimal(0));
    const lines = parts.reduce((all, { rows }) => all + rows.length, 0);
    return [{
      table, measure: { heading: column.heading, values: column.values ?? {} }, ...(table.unit ? { unit: table.unit } : {}), sheets: parts.length, lines, sources,
      consolidated: tableSum(table, at), room: decimal(table.unit ? Math.max(1, lines) : 0),
    }];
  }));
}
