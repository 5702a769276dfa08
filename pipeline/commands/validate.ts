import { asJson } from "../report/asJson.ts";
import { stat } from "node:fs/promises";
import { countFindings, hasErrors, sortFindings, type Finding } from "../../core/finding.ts";
import { repairsIn } from "../../core/repair/withFixes.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { findingJson } from "../report/findingJson.ts";
import { findingLine } from "./findingLine.ts";
import { limitsOf, oneOf, parse, placesOf, reading } from "./parse.ts";

const options = { ...reading, format: { type: "string", default: "text" } } as const;

/** What only the whole set of workbooks can settle: the count, key or name that is missed may stand in another book. */
const betweenBooks: ReadonlySet<Finding["code"]> = new Set(["base-empty", "base-missing", "key-unknown", "participant-unknown", "participant-misspelt", "participant-missing", "shares-do-not-sum"]);

/** Checks the given files and shows what is found in them; nothing is written. Returns the exit code. */
export async function validateCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("validate", args, options);
  const format = oneOf("--format", values.format, ["text", "json"] as const);
  const places = placesOf(positionals);
  const read = await readFolder(places, undefined, await limitsOf(values.limits));
  const isWholeSet = (await Promise.all(places.map((place) => stat(place).catch(() => undefined)))).some((kind) => kind?.isDirectory());
  // What the model lacks as a whole stands in no file: with one municipality's book that is no fault of the book.
  const inFiles = read.workbooks.length === 0 ? [] : consolidate(read.workbooks, {}).findings
    .filter(({ code, where }) => where.file !== undefined && (isWholeSet || !betweenBooks.has(code)));
  const findings = sortFindings([...read.findings, ...inFiles]);
  const counts = countFindings(findings);
  process.stdout.write(format === "json"
    ? asJson({ files: read.manifest.files, counts, findings: findings.map((finding) => findingJson(language, finding)), repairs: repairsIn(findings) })
    : [...findings.map((finding) => findingLine(language, finding)), say(language, texts[language].cli.counts, counts), ""].join("\n"));
  return read.workbooks.length === 0 ? 2 : hasErrors(findings) ? 1 : 0;
}
