import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { isAbout, type BaselineEntry } from "../../core/baseline/baseline.ts";
import { proposeBaseline } from "../../core/baseline/proposeBaseline.ts";
import { sortFindings, type Finding } from "../../core/finding.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { asJson } from "../report/asJson.ts";
import type { Manifest } from "../report/manifest.ts";
import { acceptingOptions, isWholeSet, lookedIn, readRules } from "./accepting.ts";
import { countLine, findingLine } from "./findingLine.ts";
import { limitsOf, oneOf, parse, placesOf, reading, WrongUsage } from "./parse.ts";
import { write } from "./write.ts";

const options = { ...reading, format: { type: "string", default: "text" }, "write-baseline": { type: "string" }, ...acceptingOptions } as const;
const formats = ["text", "json", "sarif", "html"] as const;

/** What only the whole set of workbooks can settle: the count, key or name that is missed may stand in another book. */
const betweenBooks: ReadonlySet<Finding["code"]> = new Set(["base-empty", "base-missing", "key-unknown", "participant-unknown", "participant-misspelt", "participant-missing", "shares-do-not-sum"]);

/** Checks the given files and shows what is found in them; no workbook is written to. Returns the exit code. */
export async function validateCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("validate", args, options);
  const format = oneOf("--format", values.format, formats);
  const rules = await readRules(values, language);
  const target = values["write-baseline"];
  if (target !== undefined) await refuseOverwriting(target, values.baseline);
  const places = placesOf(positionals);
  const { workbooks, manifest, findings: aboutFiles } = await readFolder(places, { limits: await limitsOf(values.limits) });
  const isWhole = await isWholeSet(places);
  const inBooks = workbooks.length === 0 ? [] : consolidate(workbooks, {}).findings;
  // What the model lacks as a whole stands in no file: with one municipality's book that is no fault of the book.
  const isHere = ({ code, where }: Finding): boolean => where.file !== undefined && (isWhole || !betweenBooks.has(code));
  const found = sortFindings([...aboutFiles, ...inBooks.filter(isHere)]);
  const isLookedIn = lookedIn(manifest, isWhole);
  // What is not shown here may still be there.
  const looked = (entry: BaselineEntry): boolean => isLookedIn(entry) && !inBooks.some((finding) => !isHere(finding) && isAbout(entry, finding));
  const findings = sortFindings(rules.accept(found, looked));
  if (target !== undefined) {
    const proposed = proposeBaseline(found, rules.baseline, rules.today(), language);
    await write(dirname(target), new Map([[basename(target), asJson(proposed)]]), { language });
    process.stderr.write(`${say(language, texts[language].cli.baselineMade, { count: proposed.accepted.length, file: target })}\n`);
  }
  process.stdout.write(await written(format, findings, manifest, language));
  const { exitCode, complaint } = rules.verdict(findings);
  if (workbooks.length === 0) return 2;
  process.stderr.write(complaint);
  return exitCode;
}

/** Reasons that somebody wrote are not to be lost: an existing file is renewed only by who gives it as the baseline too. */
async function refuseOverwriting(target: string, baseline: string | undefined): Promise<void> {
  if (baseline !== undefined && resolve(baseline) === resolve(target)) return;
  if (await stat(target).catch(() => undefined)) throw new WrongUsage("fileExists", { file: target });
}

/** The formats few ask for are loaded when they are asked for. */
async function written(format: (typeof formats)[number], findings: readonly Finding[], manifest: Manifest, language: Language): Promise<string> {
  switch (format) {
    case "text": return [...findings.map((finding) => findingLine(language, finding)), countLine(language, findings), ""].join("\n");
    case "json": return (await import("../report/findings/findingsJson.ts")).findingsJson(findings, manifest, language);
    case "sarif": return (await import("../report/findings/findingsSarif.ts")).findingsSarif(findings, manifest, language);
    case "html": return (await import("../report/findings/findingsHtml.ts")).findingsHtml(findings, language);
  }
}
