import { parseArgs } from "node:util";
import { isMainThread, parentPort } from "node:worker_threads";
import { corpusReport } from "./corpus/corpusReport.ts";
import { inWorkers, type Asked, type Reading, type Told } from "./corpus/inWorkers.ts";
import { openpyxlOpens } from "./corpus/openpyxlOpens.ts";
import { readBeside } from "./corpus/readBeside.ts";
import { findFiles } from "./findFiles.ts";

const lanes = 2;

const usage = "npm run corpus -- FOLDER [--details] [--damage COPIES]";
const options = { details: { type: "boolean", default: false }, damage: { type: "string", default: "0" } } as const;

/**
 * Every file below a folder through the product's own reader, beside SheetJS, exceljs and, where it is installed, openpyxl; and
 * so many damaged copies of them in all. Ends with 1 when something is broken, or a damaged copy is read as something else.
 */
async function main(args: readonly string[]): Promise<void> {
  const { values: { details, damage }, positionals: folders } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (folders.length === 0) { process.stderr.write(`${usage}\n`); process.exitCode = 2; return; }
  const { files } = await findFiles(folders);
  const readings: Reading[] = [];
  const asked = files.map(({ path }): Asked => ({ path, copies: Math.ceil(Number(damage) / files.length) }));
  await inWorkers(new URL(import.meta.url), asked, lanes, (reading) => {
    readings.push(reading);
    if (readings.length % 100 === 0) process.stderr.write(`${readings.length} of ${files.length}\n`);
  });
  const byOpenpyxl = await openpyxlOpens(files.map(({ path }) => path));
  readings.sort((a, b) => (a.file < b.file ? -1 : 1));
  process.stdout.write(corpusReport(readings, byOpenpyxl, details));
  const isAmiss = ({ ours, others: { damaged } }: Reading): boolean =>
    ours.outcome === "broken" || ours.outcome === "killed" || (damaged?.changed ?? 0) + (damaged?.broken ?? 0) > 0;
  if (readings.some(isAmiss)) process.exitCode = 1;
}

if (isMainThread) await main(process.argv.slice(2));
else parentPort!.on("message", ({ path, copies }: Asked) => {
  const tell = (told: Told): void => parentPort!.postMessage(told);
  void readBeside(path, copies, (ours) => tell({ ours })).then((others) => tell({ others }));
});
