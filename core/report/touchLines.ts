import { say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import type { Touched, Touching } from "./explanation.ts";
import { unitText } from "./findFigure.ts";
import { shown, shownHeading, shownRow, shownTitle } from "./shown.ts";
import { placeText, valueText } from "./traceLines.ts";

/** What rests on a cell, table by table: each figure with its value and the pools and keys on the way. */
export function touchLines(language: Language, { cells, touched }: Touching): readonly string[] {
  const { explain } = texts[language];
  const head = cells.map(({ at, value, unit, name }) => `${placeText(at!)}: ${valueText(language, value, unit)}${name === undefined ? "" : ` (${name})`}`);
  const tables = [...new Set(touched.map(({ table }) => table))];
  return [...head, say(language, explain.touched, { count: touched.length }), ...tables.flatMap((table) => {
    const here = touched.filter((one) => one.table === table);
    const labels = here.map(({ row, column }) => `${shownRow(language, table, row)} · ${shownHeading(language, column)}`);
    const values = here.map(({ figure, column }) => [shown(language, figure, column.format), unitText(language, table, column)].filter((part) => part !== "").join("\u00a0"));
    const [wide, broad] = [labels, values].map((list) => Math.max(...list.map(({ length }) => length)));
    const ways = here.map((one) => viaText(language, one));
    const common = new Set(ways).size === 1 ? ways[0]! : "";
    return ["", `${shownTitle(language, table)} (${table.name})${common}`, ...here.map((_, at) =>
      `  ${labels[at]!.padEnd(wide!)}  ${values[at]!.padStart(broad!)}${common === "" ? ways[at]! : ""}`)];
  })];
}

const viaText = (language: Language, { via }: Touched): string =>
  (via.length === 0 ? "" : `  ${say(language, texts[language].explain.via, { ways: via.map((way) => way.join(" → ")).join("; ") })}`);
