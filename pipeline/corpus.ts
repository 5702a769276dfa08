import { isMainThread, parentPort } from "node:worker_threads";
import { corpusReport } from "./corpus/corpusReport.ts";
import { inWorkers, type Reading, type Told } from "./corpus/inWorkers.ts";
import { openpyxlOpens } from "./corpus/openpyxlOpens.ts";
import { readBeside } from "./corpus/readBeside.ts";
import { findFiles } from "./findFiles.ts";

const lanes = 2;

/** `npm run corpus -- FOLDER [--details]`: every file below a folder through the product's own reader, beside SheetJS, exceljs and, where it is installed, openpyxl. */
async function main(args: readonly string[]): Promise<void> {
  const folders = args.filter((arg) => !arg.startsWith("--"));
  if (folders.length === 0) { process.stderr.write("npm run corpus -- FOLDER [--details]\n"); process.exitCode = 2; return; }
  const { files } = await findFiles(folders);
  const readings: Reading[] = [];
  await inWorkers(new URL(import.meta.url), files.map(({ path }) => path), lanes, (reading) => {
    readings.push(reading);
    if (readings.length % 100 === 0) process.stderr.write(`${readings.length} of ${files.length}\n`);
  });
  const byOpenpyxl = await openpyxlOpens(files.map(({ path }) => path));
  readings.sort((a, b) => (a.file < b.file ? -1 : 1));
  process.stdout.write(corpusReport(readings, byOpenpyxl, args.includes("--details")));
  if (readings.some(({ ours }) => ours.outcome === "broken" || ours.outcome === "killed")) process.exitCode = 1;
}

if (isMainThread) await main(process.argv.slice(2));
else parentPort!.on("message", (path: string) => {
  const tell = (told: Told): void => parentPort!.postMessage(told);
  void readBeside(path, (ours) => tell({ ours })).then((others) => tell({ others }));
});
