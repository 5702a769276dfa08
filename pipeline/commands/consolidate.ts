import { stat } from "node:fs/promises";
import { policies } from "../../core/apportion.ts";
import { errorsIn, sortFindings, type Finding } from "../../core/finding.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { endProgress, showProgress } from "../progress.ts";
import { readFolder, type FolderRead } from "../readFolder.ts";
import { tableCsv } from "../report/csv.ts";
import { factsCache, noCache } from "../reading/factsCache.ts";
import { reportHtml } from "../report/html/html.ts";
import { reportJson } from "../report/json.ts";
import { reportPdf } from "../report/pdf/reportPdf.ts";
import { paperParts, templateOf } from "../report/paper.ts";
import { manifestJson, type Missed } from "../report/manifest.ts";
import { earlierOutputs, type Outputs } from "../outputs.ts";
import { acceptingOptions, isWholeSet, lookedIn, readRules, wholeNumber } from "./accepting.ts";
import { complain } from "./findingLine.ts";
import { refuseInputs } from "./refuseInputs.ts";
import { limitsOf, oneOf, parse, placesOf, reading, WrongUsage } from "./parse.ts";
import { summaryJson, summaryText } from "./summary.ts";
import { write } from "./write.ts";

const options = { ...reading, out: { type: "string" }, rounding: { type: "string" }, quiet: { type: "boolean", short: "q" }, json: { type: "boolean" }, pdf: { type: "boolean" }, wait: { type: "string", default: "30" }, "no-cache": { type: "boolean" }, ...acceptingOptions } as const;

/** All the folders together are one set of workbooks. */
const asOneSet = { command: "consolidate", read: readFolder, places: placesOf };

/** Reads the folders, computes every table and writes the report. Returns the exit code. */
export async function consolidateCommand(args: readonly string[], language: Language, { command, read: readAll, places } = asOneSet): Promise<number> {
  const { values, positionals } = parse(command, args, options);
  const folders = places(positionals);
  const rounding = values.rounding === undefined ? undefined : oneOf("--rounding", values.rounding, policies);
  const seconds = wholeNumber("--wait", values.wait);
  const rules = await readRules(values, language);
  const out = values.out;
  if (out === undefined) throw new WrongUsage("optionMissing", { option: "--out", command });
  if ((await stat(out).catch(() => undefined))?.isFile()) throw new WrongUsage("outIsFile", { out });
  await refuseInputs(out, folders);

  const isWhole = await isWholeSet(folders);
  const quiet = values.quiet === true;
  const limits = await limitsOf(values.limits);
  const cache = values["no-cache"] === true ? noCache : factsCache(out, limits);
  const read = await readAll(folders, { progress: quiet ? undefined : showProgress(language), limits, cache });
  if (read.workbooks.length === 0) {
    endProgress();
    complain(language, sortFindings(read.findings));
    return 2;
  }
  const accept = (findings: readonly Finding[]): Finding[] => rules.accept(findings, lookedIn(read.manifest, isWhole));
  const consolidation = withFindings(consolidate(read.workbooks, { rounding }), read, accept, language);
  const { outputs, missed } = await buildOutputs(consolidation, read, language, values.pdf === true);
  try {
    await write(out, outputs, { language, seconds, stale: earlierOutputs });
    await cache.tidy();
  } finally {
    endProgress();
  }
  if (values.json === true) process.stdout.write(summaryJson(consolidation, read.manifest, [...outputs.keys()], language, missed));
  else if (!quiet) process.stdout.write(summaryText(consolidation, read.manifest, out, [...outputs.keys()], language));
  else complain(language, errorsIn(consolidation.findings));
  for (const { why } of missed) process.stderr.write(`${texts[language].cli[why]}\n`);
  return rules.exitCode(consolidation.findings);
}

/** What was found about files, folders and the meeting paper's template belongs to the report as much as what was found in the sheets. */
function withFindings(consolidation: Consolidation, read: FolderRead, accept: (findings: readonly Finding[]) => Finding[], language: Language): Consolidation {
  const { findings } = paperParts(templateOf(read.papers, language), consolidation, read.manifest, language);
  return { ...consolidation, findings: sortFindings(accept([...read.findings, ...findings, ...consolidation.findings])) };
}

async function buildOutputs(consolidation: Consolidation, { manifest, papers }: FolderRead, language: Language, withPdf: boolean): Promise<{ readonly outputs: Outputs; readonly missed: readonly Missed[] }> {
  const { reportXlsx } = await import("../report/xlsx.ts");
  const outputs = new Map<string, Uint8Array | string>([["report.xlsx", await reportXlsx(consolidation, manifest, language)]]);
  const { paperDocx } = await import("../report/docx/paperDocx.ts");
  outputs.set("saksframlegg.docx", await paperDocx(paperParts(templateOf(papers, language), consolidation, manifest, language).parts, language));
  const page = await reportHtml(consolidation, manifest, language);
  const pdf = withPdf ? await reportPdf(page) : undefined;
  outputs.set("report.html", page);
  if (pdf !== undefined && typeof pdf !== "string") outputs.set("report.pdf", pdf);
  for (const table of [...consolidation.tables, ...consolidation.control]) outputs.set(`tables/${table.name}.csv`, tableCsv(table));
  outputs.set("report.json", reportJson(consolidation, language));
  const missed: Missed[] = typeof pdf === "string" ? [{ file: "report.pdf", why: pdf }] : [];
  return { outputs: outputs.set("manifest.json", manifestJson(manifest, outputs, missed)), missed };
}
