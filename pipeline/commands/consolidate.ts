import { stat } from "node:fs/promises";
import { policies } from "../../core/apportion.ts";
import { errorsIn, sortFindings } from "../../core/finding.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { formats, type Format } from "../forms/formats.ts";
import { earlierOutputs } from "../outputs.ts";
import { endProgress, showProgress } from "../progress.ts";
import { readFolder } from "../readFolder.ts";
import { factsCache, noCache } from "../reading/factsCache.ts";
import { sameRun } from "../sameRun.ts";
import { acceptingOptions, isWholeSet, lookedIn, readRules, wholeNumber } from "./accepting.ts";
import { complain, complaints } from "./findingLine.ts";
import { refuseInputs } from "./refuseInputs.ts";
import { limitsOf, oneOf, parse, placesOf, reading, WrongUsage } from "./parse.ts";
import { summaryJson, summaryText } from "./summary.ts";
import { write } from "./write.ts";

const options = {
  ...reading, out: { type: "string" }, rounding: { type: "string" }, only: { type: "string" }, pdf: { type: "boolean" }, quiet: { type: "boolean", short: "q" }, json: { type: "boolean" },
  wait: { type: "string", default: "30" }, "no-cache": { type: "boolean" }, ...acceptingOptions,
} as const;

/** All the folders together are one set of workbooks. */
const asOneSet = { command: "consolidate", read: readFolder, places: placesOf };

/** Reads the folders, computes every table and writes the report. Returns the exit code. */
export async function consolidateCommand(args: readonly string[], language: Language, { command, read: readAll, places } = asOneSet): Promise<number> {
  const { values, positionals } = parse(command, args, options);
  const { quiet = false, json = false, pdf = false, out } = values;
  const folders = places(positionals);
  const rounding = values.rounding === undefined ? undefined : oneOf("--rounding", values.rounding, policies);
  const only = formatsOf(values.only);
  const seconds = wholeNumber("--wait", values.wait);
  const rules = await readRules(values, language);
  if (out === undefined) throw new WrongUsage("optionMissing", { option: "--out", command });
  if ((await stat(out).catch(() => undefined))?.isFile()) throw new WrongUsage("outIsFile", { out });
  await refuseInputs(out, folders);

  const isWhole = await isWholeSet(folders);
  const limits = await limitsOf(values.limits);
  const cache = values["no-cache"] === true ? noCache : factsCache(out, limits);
  const meanwhile = (): void => { void import("../makeReport.ts").then(({ preload }) => preload(only)); };
  const read = await readAll(folders, { progress: quiet ? undefined : showProgress(language), limits, cache, meanwhile });
  if (read.workbooks.length === 0) {
    endProgress();
    complain(language, sortFindings(read.findings));
    return 2;
  }

  const run = sameRun(cache, out, [command, language, rounding, [...only], pdf, quiet, json, rules.decides, isWhole, read.manifest, read.findings]);
  const before = await run.before();
  if (before) {
    endProgress();
    if (!quiet) process.stderr.write(`${texts[language].cli.unchanged}\n`);
    return tell(before);
  }

  const { makeReport } = await import("../makeReport.ts");
  const { consolidation, outputs, missed } = await makeReport(read, { rounding, language, only, pdf, accept: (findings) => rules.accept(findings, lookedIn(read.manifest, isWhole)) });
  const { exitCode, complaint } = rules.verdict(consolidation.findings);
  const said = {
    out: json ? summaryJson(consolidation, read.manifest, [...outputs.keys()], language, missed) : quiet ? "" : summaryText(consolidation, read.manifest, out, [...outputs.keys()], language),
    err: [quiet && !json ? complaints(language, errorsIn(consolidation.findings)) : "", ...missed.map(({ why }) => `${texts[language].cli[why]}\n`), complaint].join(""),
    exitCode,
  };
  try {
    // What could not be made may be possible the next time.
    const noted = missed.length === 0 ? run.remember(said, outputs) : Promise.resolve();
    await Promise.all([write(out, outputs, { language, seconds, stale: earlierOutputs }), noted.then(() => cache.tidy())]);
  } finally {
    endProgress();
  }
  return tell(said);
}

function tell({ out, err, exitCode }: { readonly out: string; readonly err: string; readonly exitCode: number }): number {
  process.stdout.write(out);
  process.stderr.write(err);
  return exitCode;
}

const formatsOf = (only: string | undefined): ReadonlySet<Format> => new Set(only === undefined ? formats : only.split(",").map((one) => oneOf("--only", one.trim(), formats)));
