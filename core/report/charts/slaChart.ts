import { isMoney } from "../../money.ts";
import { say } from "../../text/say.ts";
import { texts, type Language } from "../../text/texts.ts";
import type { ReportTable } from "../table.ts";
import type { Chart, Point } from "./chart.ts";
import { draw, lineRows, nameOf } from "./draw.ts";

/** T9: how large a part of the cases was solved in time, by priority and month; a gap where a count is lost or there were none. */
export function slaChart(table: ReportTable, language: Language): readonly Chart[] {
  if (table.title !== "sla") return [];
  const ok = table.columns.flatMap(({ heading }, column) => (heading === "monthOk" ? [column] : []));
  return [draw(table, language, {
    name: "sla", kind: "line", format: { kind: "percent", places: 0 }, axis: texts[language].charts.units.inTime,
    categories: ok.map((column) => say(language, "{Month}", table.columns[column]!.values ?? {})),
    series: lineRows(table).map((row) => ({ name: nameOf(language, table, row), points: ok.map((column) => rate(table, row, column)) })),
  })];
}

/** In time ÷ (in time + late), which stands in the next column. */
function rate(table: ReportTable, row: number, column: number): Point {
  const [good, late] = [column, column + 1].map((at) => table.rows[row]!.figures[at]?.value);
  if (!isMoney(good) || !isMoney(late) || good.plus(late).isZero()) return { value: null };
  const part = { row, column };
  return { value: good.dividedBy(good.plus(late)), formula: { ratio: { part: [part], whole: [part, { row, column: column + 1 }] } } };
}
