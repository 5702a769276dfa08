import { isMoney } from "../money.ts";
import { remember } from "../remember.ts";
import { say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import type { Trace } from "../trace.ts";
import type { Explanation } from "./explanation.ts";
import { figureName, rowNames, unitText } from "./findFigure.ts";
import { layOut } from "./layOut.ts";
import { shown, shownHeading, shownRow } from "./shown.ts";
import type { ReportTable, TableRow } from "./table.ts";
import { traceLines, valueText, type TraceLine } from "./traceLines.ts";

/** What an explanation says: the figure with its value, its rule, what rounding did, the tree down to the cells. */
export interface ExplanationParts { readonly title: string; readonly rule?: string; readonly rounding: string; readonly lines: readonly TraceLine[] }

/** Without a rule the figure is not there, and there is nothing to explain it by. */
export function explanationParts(language: Language, explanation: Explanation, full = false): ExplanationParts {
  const { explain, rules } = texts[language];
  const { table, column, row, figure, trace, moved } = explanation;
  const unit = unitText(language, table, column);
  const value = shown(language, figure, column.format);
  const title = `${figureName(language, explanation)}: ${value === "" ? "–" : value}${unit === "" || value === "" ? "" : `\u00a0${unit}`}`;
  if (!trace) return { title, rounding: "", lines: [] };
  const measure: Trace["unit"] = trace.unit ?? (column.format.kind === "percent" ? "share" : column.format.kind === "amount" ? table.unit : undefined);
  const exact = valueText(language, trace.value, measure);
  const settled = moved ? say(language, explain.moved, { alone: moved.alone, amount: moved.amount, reason: texts[language].ledger[moved.reason] }) : explain.kept;
  const rounding = isMoney(figure.value) && !title.endsWith(`: ${exact}`) ? [say(language, explain.exact, { exact }), ...(column.format.kind === "amount" ? [settled] : [])] : [];
  const people = [...peopleIn(row, table), ...Object.values(column.values ?? {}).map(String)];
  return { title, rule: say(language, rules[trace.rule], trace.values ?? {}), rounding: rounding.join(" "), lines: traceLines(named(language, table, row, trace), measure, { language, full, people }) };
}

/** Whom a row is about; of a row with many figures it is told once. */
const peopleIn = remember((row: TableRow, table: ReportTable) => rowNames(table, row));

/** An explanation as lines of text, with the files' hashes last. */
export function explanationLines(language: Language, explanation: Explanation, { full = false } = {}): readonly string[] {
  const { explain } = texts[language];
  const { title, rule, rounding, lines } = explanationParts(language, explanation, full);
  const { files } = explanation;
  if (rule === undefined) return [title, "", explain.absent];
  return [
    title, "", rule, rounding, "", ...layOut(lines), "",
    ...(files.some(({ sha256 }) => sha256 !== undefined) ? [`${explain.files} (SHA-256)`, ...files.map(({ file, sha256 = "" }) => `  ${sha256}  ${file}`)] : []),
  ].filter((line, at, all) => line !== "" || all[at - 1] !== "");
}

/** A cell without a name of its own is named by the row of the table that shows it, or on the same row by the column. */
function named(language: Language, table: ReportTable, row: TableRow, trace: Trace): Trace {
  const nameOf = (step: Trace): string | undefined => {
    const column = table.columns.find(({ heading }) => heading === step.name);
    if (column || step.name !== undefined || !step.at) return column ? shownHeading(language, column) : step.name;
    const place = placesIn(table, "cells").get(JSON.stringify(step.at));
    return place && (place.row === row ? shownHeading(language, table.columns[place.column]!) : shownRow(language, table, place.row));
  };
  // What keeps its names, in whatever row, stays the same object: a key behind hundreds of figures is walked and summed once.
  const kept = keptIn(table, language);
  const rename = (step: Trace): Trace => {
    if (kept.has(step)) return step;
    const [name, from] = [nameOf(step), step.from.map(rename)];
    if (name !== step.name || from.some((one, at) => one !== step.from[at])) return { ...step, ...(name === undefined ? {} : { name }), from };
    kept.add(step);
    return step;
  };
  return { ...trace, from: trace.from.map(rename) };
}

const keptIn = remember((_table: ReportTable) => new WeakSet<Trace>());

/** Where the table shows a typed cell as it stands. */
const placesIn = remember(({ rows }: ReportTable) => new Map(rows.flatMap((row) => row.figures.flatMap(({ trace }, column) =>
  (trace?.at === undefined ? [] : [[JSON.stringify(trace.at), { row, column }] as const])))));
