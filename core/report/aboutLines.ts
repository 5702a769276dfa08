import { say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import type { ReportTable } from "./table.ts";

/** More keys than this are told by number: their codes would fill lines and say little. */
const mostNamed = 3;

/** What stands between a table's title and the table: unit, day, keys, host, and that it is a result and no input. */
export function aboutLines({ unit, asOf, keys, hostIncluded }: ReportTable, language: Language): string[] {
  const report = texts[language].report;
  return [
    ...(unit ? [report.unit[unit]] : []),
    ...(asOf === undefined ? [] : [say(language, report.asOf, { asOf })]),
    ...(keys === undefined || keys.length === 0 ? [] : [keys.length > mostNamed ? say(language, report.manyKeys, { count: keys.length }) : say(language, report.keys, { keys: keys.join(", ") })]),
    ...(hostIncluded === undefined ? [] : [hostIncluded ? report.hostIncluded : report.hostExcluded]),
    report.mark,
  ];
}
