import { statSync } from "node:fs";
import type { Difference } from "./compareGrids.ts";
import type { Reading } from "./inWorkers.ts";
import type { Damaged } from "./readDamaged.ts";

const most = 10;

/** The run in figures, for people; `details` also names every refused file and every difference. */
export function corpusReport(readings: readonly Reading[], byOpenpyxl: ReadonlySet<string> | undefined, details: boolean): string {
  const read = readings.flatMap(({ file, ours, others }) => (ours.outcome === "read" ? [{ file, ...ours, others }] : []));
  const refused = readings.flatMap(({ file, ours, others }) => (ours.outcome === "refused" ? [{ file, why: ours.why, cause: `${ours.why.problem}: ${ours.why.detail}`, others }] : []));
  const broken = readings.flatMap(({ file, ours }) => (ours.outcome === "broken" ? [`  ${file}: ${ours.error}`] : ours.outcome === "killed" ? [`  ${file}: ${ours.why}`] : []));
  const times = read.map(({ file, ms }) => ({ file, ms })).sort((a, b) => b.ms - a.ms);
  const sizes = readings.map(({ file }) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  const comparedWith = (reader: "sheetJs" | "exceljs"): string[] => tally(read.flatMap(({ others }) => others[reader] ?? []));
  return [
    `${readings.length} files: ${read.length} read, ${refused.length} refused with a cause, ${broken.length} broken (an exception, more than 30 s or 1 GB)`,
    `${sum(read.map(({ cells }) => cells))} cells read from ${sum(read.map(({ sheets }) => sheets))} sheets`,
    ...opened(readings, byOpenpyxl), ...wrong(read), ...damagedCopies(readings),
    "", "Refused, by cause", ...tally(refused.map(({ cause }) => cause)),
    ...(details ? ["", "Refused files", ...refused.map(({ file, cause, why, others }) => `  ${cause}${placeOf(why)}${readBy(others)}: ${file}`)] : []),
    "", "Broken", ...(broken.length > 0 ? broken : ["  none"]),
    "", ...besideExceljs(read, details),
    "", "Workbooks that we read and exceljs does not, by its words", ...comparedWith("exceljs"),
    "Workbooks that we read and SheetJS does not, by its words", ...comparedWith("sheetJs"),
    "", `Time of our reader: median ${Math.round(times[Math.floor(times.length / 2)]?.ms ?? 0)} ms, all ${Math.round(sum(times.map(({ ms }) => ms)))} ms; slowest`,
    ...times.slice(0, most).map(({ file, ms }) => `  ${Math.round(ms)} ms ${file}`),
    "", "Largest", ...sizes.slice(0, most).map(({ file, size }) => `  ${Math.round(size / 1024)} KB ${file}`), "",
  ].join("\n");
}

/** openpyxl checks checksums as we do; where it is not installed, exceljs stands in for it. */
function opened(readings: readonly Reading[], byOpenpyxl: ReadonlySet<string> | undefined): string[] {
  const both = readings.filter(({ file, others }) => others.sheetJs === undefined && (byOpenpyxl ? byOpenpyxl.has(file) : others.exceljs === undefined));
  const ours = both.filter((reading) => reading.ours.outcome === "read");
  return [
    `Opened: ${ours.length} of the ${both.length} workbooks that SheetJS and ${byOpenpyxl ? "openpyxl" : "exceljs"} both open (${percent(ours.length, both.length)})`,
    ...both.flatMap(({ file, ours: one }) => (one.outcome === "refused" ? [`  not ${file} (${one.why.problem}: ${one.why.detail})`] : [])),
  ];
}

interface Read { readonly file: string; readonly cells: number; readonly others: Reading["others"] }

function wrong(read: readonly Read[]): string[] {
  const judged = read.flatMap(({ file, cells, others }) => (others.wrong ? [{ file, cells, ...others.wrong }] : []));
  const [count, cells] = [sum(judged.map((one) => one.count)), sum(judged.map((one) => one.cells))];
  return [
    `Wrong cells: ${count} of ${cells} (${(count / Math.max(1, cells) * 1e6).toFixed(1)} per million): SheetJS and exceljs agree with each other and not with us`,
    ...judged.filter((one) => one.count > 0).flatMap((one) => [`  ${one.count} in ${one.file}`, ...differences(one.samples, "theirs")]),
  ];
}

function damagedCopies(readings: readonly Reading[]): string[] {
  const damaged = readings.flatMap(({ file, others }) => (others.damaged ? [{ file, ...others.damaged }] : []));
  if (damaged.length === 0) return [];
  const copies = (outcome: keyof Damaged): number => sum(damaged.map((one) => one[outcome]));
  return [
    `Damaged copies: ${copies("refused")} refused, ${copies("asWhole")} read as the original, ${copies("changed")} read as something else, ${copies("broken")} broken`,
    ...damaged.filter(({ changed, broken }) => changed + broken > 0).map(({ file, changed, broken }) => `  ${changed} and ${broken} of ${file}`),
  ];
}

function besideExceljs(read: readonly Read[], details: boolean): string[] {
  const compared = read.flatMap(({ file, others }) => (others.compared ? [{ file, ...others.compared }] : []));
  const [formulas, percents] = [sum(compared.map((one) => one.formulas)), sum(compared.map((one) => one.percents))];
  return [
    `Beside exceljs alone, which is mistaken at times: ${compared.length} workbooks`,
    `  values that differ ${sum(compared.map(({ cells }) => cells))} in ${compared.filter(({ cells }) => cells > 0).length} workbooks, formulas ${formulas}, percent signs ${percents}`,
    ...(details ? compared.flatMap(({ file, samples }) => (samples.length === 0 ? [] : [`  ${file}`, ...differences(samples, "exceljs")])) : []),
  ];
}

const differences = (samples: readonly Difference[], whose: string): string[] => samples.map(({ place, ours, theirs }) => `    ${place}: ours ${ours}, ${whose} ${theirs}`);
const placeOf = (why: { readonly place?: string } | object): string => ("place" in why && why.place !== undefined ? ` at ${why.place}` : "");
const readBy = ({ sheetJs, exceljs }: Reading["others"]): string => {
  const readers = [...(sheetJs === undefined ? ["SheetJS"] : []), ...(exceljs === undefined ? ["exceljs"] : [])];
  return readers.length === 0 ? "" : ` (${readers.join(" and ")} read it)`;
};
const percent = (part: number, whole: number): string => `${(whole === 0 ? 100 : Math.floor(part / whole * 10_000) / 100).toFixed(2)} %`;
const tally = (names: readonly string[]): string[] =>
  [...new Set(names)].map((name) => ({ name, count: names.filter((other) => other === name).length })).sort((a, b) => b.count - a.count).map(({ name, count }) => `  ${count} ${name}`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
