import { isMoney } from "../money.ts";
import { formulaText } from "../formula.ts";
import { parseDate, serialOf } from "../period.ts";
import { markLine } from "../sheets/resultMark.ts";
import { say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import type { Patch, PatchCell, Role } from "../workbook.ts";
import { aboutLines } from "./aboutLines.ts";
import { liveFormula } from "./liveFormula.ts";
import { numberFormat } from "./numberFormat.ts";
import { shown, shownHeading, shownLabel, shownTitle } from "./shown.ts";
import type { Figure, ReportTable, TableColumn } from "./table.ts";

interface Line { readonly cells: readonly PatchCell[]; readonly roles: readonly (Role | null)[]; readonly formats: readonly (string | null)[] }

/** Rows of a result sheet before its first table row: title, mark, the about lines, a blank, the headings. */
const aboutOf = (table: ReportTable, language: Language): readonly string[] => aboutLines(table, language).filter((line) => line !== texts[language].report.mark);
export const headerRowOf = (table: ReportTable, language: Language): number => aboutOf(table, language).length + 3;

/** The sheet a table is written to when the workbook does not have it already. At most the 31 characters Excel allows. */
export const resultSheetName = (table: ReportTable, language: Language): string =>
  say(language, texts[language].report.resultSheet, { name: texts[language].report.sheets[table.title].toLowerCase() }).slice(0, 31);

/**
 * A report table as one block of cells for a workbook: plain values, and ordinary formulas where the sheet can compute the
 * engine's own value, so that it stays right without the product. The mark says what it is and which inputs it was made from.
 */
export function resultPatch(table: ReportTable, language: Language, sheet: string, inputs: Inputs): Patch {
  const width = table.columns.length;
  const above = aboutOf(table, language);
  const header = headerRowOf(table, language);
  const text = (value: string, role: Role): Line => ({ cells: pad([value], width, ""), roles: pad([role], width, null), formats: pad<string | null>([], width, null) });
  const lines: Line[] = [
    text(shownTitle(language, table), "title"),
    text(markLine(texts[language].report.mark, table.name, inputs.fingerprint), "note"),
    ...above.map((line) => text(line, "note")),
    text("", "note"),
    { cells: table.columns.map((column) => shownHeading(language, column)), roles: table.columns.map(() => "heading"), formats: table.columns.map(() => null) },
    ...table.rows.map((row): Line => ({
      cells: table.columns.map((column, at) => cellOf(table, row.figures[at] ?? { value: null }, column, language, header)),
      roles: table.columns.map(() => (row.kind === "line" ? "figure" : "total")),
      formats: table.columns.map(({ format }) => (format.kind === "text" ? null : numberFormat(format))),
    })),
    text("", "note"),
    ...(table.notes ?? []).map((note) => text(shownLabel(language, note), "note")),
    text(say(language, texts[language].report.inputs, { list: inputs.sheets.map(({ sheet: name, fingerprint }) => `${name}=${fingerprint}`).join("; ") }), "note"),
  ];
  return {
    sheet, row: 0, column: 0, rows: lines.map(({ cells }) => cells), roles: lines.map(({ roles }) => roles), numberFormats: lines.map(({ formats }) => formats),
    widths: table.columns.map((column, at) => Math.min(44, Math.max(11, ...table.rows.map((row) => shown(language, row.figures[at] ?? { value: null }, column.format).length + 3)))),
  };
}

/** Fingerprints of what a result was computed from: all of it, and sheet by sheet. */
export interface Inputs { readonly fingerprint: string; readonly sheets: readonly { readonly sheet: string; readonly fingerprint: string }[] }

const pad = <T>(cells: readonly T[], width: number, fill: T): T[] => [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => fill)];

function cellOf(table: ReportTable, figure: Figure, { format }: TableColumn, language: Language, header: number): PatchCell {
  const { value } = figure;
  if (value === null) return "";
  if (isMoney(value)) {
    const number = value.toSignificantDigits(15).toNumber();
    const formula = liveFormula(table, figure, header + 1);
    return formula ? { formula: formulaText(formula), result: number } : number;
  }
  const date = format.kind === "date" && typeof value === "string" ? parseDate(value) : undefined;
  return date === undefined ? shown(language, figure, format) : serialOf(date);
}
