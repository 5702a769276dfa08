import { statSync } from "node:fs";
import type { Reading } from "./inWorkers.ts";

const most = 10;

/** The run in figures, for people; `details` also names every refused file and every difference. */
export function corpusReport(readings: readonly Reading[], details: boolean): string {
  const read = readings.filter(({ first }) => first.outcome === "read");
  const refused = readings.filter(({ first }) => first.outcome === "refused");
  const broken = readings.filter(({ first }) => first.outcome === "broken" || first.outcome === "killed");
  const cells = sum(read.map(({ first }) => (first.outcome === "read" ? first.cells : 0)));
  const compared = read.flatMap(({ file, second }) => (second.outcome === "read" ? [{ file, ...second.compared }] : []));
  const differing = compared.filter(({ samples }) => samples.length > 0);
  const onlySecond = refused.filter(({ second }) => second.outcome === "read");
  const times = read.map(({ file, first }) => ({ file, ms: first.outcome === "read" ? first.ms : 0 })).sort((a, b) => b.ms - a.ms);
  return [
    `${readings.length} files: ${read.length} read, ${refused.length} refused, ${broken.length} broken; ${cells} cells`,
    "", "Refused, by cause", ...tally(refused.map((reading) => cause(reading))),
    ...(details ? ["", "Refused files", ...refused.map((reading) => `  ${cause(reading)}${place(reading)}${reading.second.outcome === "read" ? " (exceljs reads it)" : ""}: ${reading.file}`)] : []),
    `  of these exceljs reads ${onlySecond.length}`,
    "", "Broken", ...broken.map(({ file, first }) => `  ${file}: ${first.outcome === "broken" ? first.error : first.outcome === "killed" ? first.why : ""}`),
    "", `Against exceljs: ${compared.length} workbooks read by both, ${read.length - compared.length} only by us`,
    `  differing values ${sum(compared.map((one) => one.cells))} in ${compared.filter((one) => one.cells > 0).length} workbooks, formulas ${sum(compared.map(({ formulas }) => formulas))}, percent signs ${sum(compared.map(({ percents }) => percents))}`,
    ...(details ? differing.flatMap(({ file, samples }) => [`  ${file}`, ...samples.map(({ place, ours, theirs }) => `    ${place}: ${ours} · exceljs ${theirs}`)]) : []),
    "  exceljs fails", ...tally(read.flatMap(({ second }) => (second.outcome === "read" ? [] : [second.error.slice(0, 80)]))),
    "", `Time: median ${Math.round(times[Math.floor(times.length / 2)]?.ms ?? 0)} ms, all ${Math.round(sum(times.map(({ ms }) => ms)))} ms; slowest`,
    ...times.slice(0, most).map(({ file, ms }) => `  ${Math.round(ms)} ms ${file}`),
    "", "Largest", ...readings.map(({ file }) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size).slice(0, most).map(({ file, size }) => `  ${Math.round(size / 1024)} KB ${file}`), "",
  ].join("\n");
}

function cause({ first }: Reading): string {
  if (first.outcome !== "refused") return first.outcome;
  const { why } = first;
  return `${why.problem}: ${why.detail}`;
}

const place = ({ first }: Reading): string => (first.outcome === "refused" && first.why.problem === "damaged" && first.why.place !== undefined ? ` at ${first.why.place}` : "");

const tally = (names: readonly string[]): string[] =>
  [...new Set(names)].map((name) => ({ name, count: names.filter((other) => other === name).length })).sort((a, b) => b.count - a.count).map(({ name, count }) => `  ${count} ${name}`);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
