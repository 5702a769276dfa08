import { hasErrors, sortFindings } from "../../core/finding.ts";
import { tryScenarios } from "../../core/tasks/tryScenarios.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { asJson } from "../report/asJson.ts";
import { findingJson } from "../report/findingJson.ts";
import { tableJson } from "../report/tableJson.ts";
import { textTable } from "../report/textTable.ts";
import { complain } from "./findingLine.ts";
import { limitsOf, parse, placesOf, reading, WrongUsage } from "./parse.ts";

const options = { ...reading, set: { type: "string", multiple: true }, json: { type: "boolean" } } as const;

/** Shows scenarios beside the year as it stands; nothing is written. Returns the exit code. */
export async function scenarioCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("scenario", args, options);
  const read = await readFolder(placesOf(positionals), { limits: await limitsOf(values.limits) });
  if (read.workbooks.length === 0) {
    complain(language, sortFindings(read.findings));
    return 2;
  }
  const { table, findings, notUnderstood } = tryScenarios(read.workbooks, values.set ?? []);
  if (notUnderstood[0] !== undefined) throw new WrongUsage("notAChange", { seen: notUnderstood[0] });
  if (values.json === true) process.stdout.write(asJson({ table: table ? tableJson(language, table) : null, findings: findings.map((finding) => findingJson(language, finding)) }));
  else {
    complain(language, findings);
    if (table) process.stdout.write(`${textTable(language, table)}\n`);
    else if (findings.length === 0) process.stdout.write(`${say(language, texts[language].cli.noScenarios, {})}\n`);
  }
  return hasErrors(findings) ? 1 : 0;
}
