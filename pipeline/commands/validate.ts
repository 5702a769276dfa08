import { hasErrors, sortFindings } from "../../core/finding.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { findingJson } from "../report/findingJson.ts";
import { countBy, findingLine } from "./findingLine.ts";
import { oneOf, parse } from "./parse.ts";

const options = { format: { type: "string", default: "text" } } as const;

/** Checks the given files and shows what is found in them; nothing is written. Returns the exit code. */
export async function validateCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("validate", args, options);
  const format = oneOf("--format", values.format, ["text", "json"] as const);
  const read = await readFolder(positionals.length > 0 ? positionals : ["workbooks"]);
  // What the model lacks as a whole stands in no file: with one municipality's book that is no fault of the book.
  const inFiles = read.workbooks.length === 0 ? [] : consolidate(read.workbooks, {}).findings.filter(({ where }) => where.file !== undefined);
  const findings = sortFindings([...read.findings, ...inFiles]);
  const counts = countBy(findings);
  process.stdout.write(format === "json"
    ? `${JSON.stringify({ files: read.manifest.files, counts, findings: findings.map((finding) => findingJson(language, finding)) }, null, 1)}\n`
    : [...findings.map((finding) => findingLine(language, finding)), say(language, texts[language].cli.counts, counts), ""].join("\n"));
  return read.workbooks.length === 0 ? 2 : hasErrors(findings) ? 1 : 0;
}
