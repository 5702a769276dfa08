import { statSync } from "node:fs";
import type { Damaged } from "./readDamaged.ts";
import type { Reading } from "./inWorkers.ts";

const most = 10;

/** The run in figures, for people; `details` also names every refused file and every difference. */
export function corpusReport(readings: readonly Reading[], byOpenpyxl: ReadonlySet<string> | undefined, details: boolean): string {
  const read = readings.flatMap(({ file, ours, others }) => (ours.outcome === "read" ? [{ file, ...ours, others }] : []));
  const refused = readings.flatMap(({ file, ours, others }) => (ours.outcome === "refused" ? [{ file, why: ours.why, cause: `${ours.why.problem}: ${ours.why.detail}`, others }] : []));
  const broken = readings.flatMap(({ file, ours }) => (ours.outcome === "broken" ? [`  ${file}: ${ours.error}`] : ours.outcome === "killed" ? [`  ${file}: ${ours.why}`] : []));
  const bothOpen = readings.filter(({ file, others }) => others.sheetJs === undefined && (byOpenpyxl ? byOpenpyxl.has(file) : others.exceljs === undefined));
  const weOpen = bothOpen.filter(({ ours }) => ours.outcome === "read");
  const judged = read.flatMap(({ file, cells, others: { wrong } }) => (wrong ? [{ file, cells, ...wrong }] : []));
  const [wrong, judgedCells] = [sum(judged.map(({ count }) => count)), sum(judged.map(({ cells }) => cells))];
  const compared = read.flatMap(({ file, others }) => (others.compared ? [{ file, ...others.compared }] : []));
  const damaged = read.flatMap(({ file, others }) => (others.damaged ? [{ file, ...others.damaged }] : []));
  const copies = (outcome: keyof Damaged): number => sum(damaged.map((one) => one[outcome]));
  const times = read.map(({ file, ms }) => ({ file, ms })).sort((a, b) => b.ms - a.ms);
  return [
    `${readings.length} files: ${read.length} read, ${refused.length} refused with a cause, ${broken.length} broken (an exception, more than 30 s or 1 GB)`,
    `${sum(read.map(({ cells }) => cells))} cells read from ${sum(read.map(({ sheets }) => sheets))} sheets`,
    `Opened: ${weOpen.length} of the ${bothOpen.length} workbooks that SheetJS and ${byOpenpyxl ? "openpyxl" : "exceljs"} both open (${percent(weOpen.length, bothOpen.length)})`,
    ...bothOpen.flatMap(({ file, ours }) => (ours.outcome === "refused" ? [`  not ${file} (${ours.why.problem}: ${ours.why.detail})`] : [])),
    `Wrong cells: ${wrong} of ${judgedCells} (${(wrong / Math.max(1, judgedCells) * 1e6).toFixed(1)} per million): SheetJS and exceljs agree with each other and not with us`,
    ...judged.filter(({ count }) => count > 0).flatMap(({ file, count, samples }) => [`  ${count} in ${file}`, ...samples.map(({ place, ours, theirs }) => `    ${place}: ours ${ours}, theirs ${theirs}`)]),
    ...(damaged.length === 0 ? [] : [
      `Damaged copies: ${copies("refused")} refused, ${copies("asWhole")} read as the original, ${copies("changed")} read as something else, ${copies("broken")} broken`,
      ...damaged.filter(({ changed, broken: failed }) => changed + failed > 0).map(({ file, changed, broken: failed }) => `  ${changed} and ${failed} of ${file}`),
    ]),
    "", "Refused, by cause", ...tally(refused.map(({ cause }) => cause)),
    ...(details ? ["", "Refused files", ...refused.map(({ file, cause, why, others }) => `  ${cause}${"place" in why && why.place !== undefined ? ` at ${why.place}` : ""}${readBy(others)}: ${file}`)] : []),
    "", "Broken", ...(broken.length > 0 ? broken : ["  none"]),
    "", `Beside exceljs alone, which is mistaken at times: ${compared.length} workbooks`,
    `  values that differ ${sum(compared.map(({ cells }) => cells))} in ${compared.filter(({ cells }) => cells > 0).length} workbooks, formulas ${sum(compared.map(({ formulas }) => formulas))}, percent signs ${sum(compared.map(({ percents }) => percents))}`,
    ...(details ? compared.flatMap(({ file, samples }) => (samples.length === 0 ? [] : [`  ${file}`, ...samples.map(({ place, ours, theirs }) => `    ${place}: ours ${ours}, exceljs ${theirs}`)])) : []),
    "", "Workbooks that we read and exceljs does not, by its words", ...tally(read.flatMap(({ others }) => others.exceljs ?? [])),
    "Workbooks that we read and SheetJS does not, by its words", ...tally(read.flatMap(({ others }) => others.sheetJs ?? [])),
    "", `Time of our reader: median ${Math.round(times[Math.floor(times.length / 2)]?.ms ?? 0)} ms, all ${Math.round(sum(times.map(({ ms }) => ms)))} ms; slowest`,
    ...times.slice(0, most).map(({ file, ms }) => `  ${Math.round(ms)} ms ${file}`),
    "", "Largest", ...readings.map(({ file }) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size).slice(0, most).map(({ file, size }) => `  ${Math.round(size / 1024)} KB ${file}`), "",
  ].join("\n");
}

const readBy = ({ sheetJs, exceljs }: Reading["others"]): string => {
  const readers = [...(sheetJs === undefined ? ["SheetJS"] : []), ...(exceljs === undefined ? ["exceljs"] : [])];
  return readers.length === 0 ? "" : ` (${readers.join(" and ")} read it)`;
};
const percent = (part: number, whole: number): string => `${(whole === 0 ? 100 : Math.floor(part / whole * 10_000) / 100).toFixed(2)} %`;
const tally = (names: readonly string[]): string[] =>
  [...new Set(names)].map((name) => ({ name, count: names.filter((other) => other === name).length })).sort((a, b) => b.count - a.count).map(({ name, count }) => `  ${count} ${name}`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
