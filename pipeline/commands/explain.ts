import { errorsIn, hasErrors, type Finding } from "../../core/finding.ts";
import { explanationLines } from "../../core/report/explanationLines.ts";
import { touchLines } from "../../core/report/touchLines.ts";
import { explain } from "../../core/tasks/explain.ts";
import { touches, type CellSought } from "../../core/tasks/touches.ts";
import type { Language } from "../../core/text/texts.ts";
import { explanationJson, touchingJson } from "../report/explanationJson.ts";
import { consolidated, hashesOf } from "./consolidated.ts";
import { complain } from "./findingLine.ts";
import type { Limits } from "../xlsx/gate/limits.ts";
import { limitsOf, parse, reading, WrongUsage } from "./parse.ts";

const options = { ...reading, cell: { type: "string" }, full: { type: "boolean" }, json: { type: "boolean" } } as const;

/** Explains one figure down to the cells it came from, or tells what rests on one cell. Returns the exit code. */
export async function explainCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("explain", args, options);
  const limits = await limitsOf(values.limits);
  return values.cell === undefined ? figure(positionals, language, limits, values) : cell(values.cell, positionals, language, limits, values.json === true);
}

async function figure([table, row, column, ...folders]: readonly string[], language: Language, limits: Limits, { full = false, json = false }): Promise<number> {
  if (table === undefined || row === undefined || column === undefined) throw new WrongUsage("explainWhat");
  const made = await consolidated(folders, language, limits);
  if (!made) return 2;
  const { explanation, findings } = explain(made.consolidation, { table, row, column }, { language, hashes: hashesOf(made.read) });
  // A table that is missing may be so because of an error in the workbooks: say that too.
  if (!explanation) return refuse(language, [...findings, ...errorsIn(made.consolidation.findings)]);
  process.stdout.write(json ? explanationJson(language, explanation) : `${explanationLines(language, explanation, { full }).join("\n")}\n`);
  return 0;
}

async function cell(seen: string, folders: readonly string[], language: Language, limits: Limits, json: boolean): Promise<number> {
  const sought = cellSought(seen);
  const made = await consolidated(folders, language, limits);
  if (!made) return 2;
  const touching = touches(made.consolidation, sought);
  if (json) process.stdout.write(touchingJson(language, touching));
  else if (touching.touched.length > 0) process.stdout.write(`${touchLines(language, touching).join("\n")}\n`);
  return json ? 0 : refuse(language, touching.findings);
}

/** `fil.xlsx!Ark!C7` or `Ark!C7`; a sheet's name may stand in Excel's quotation marks. */
function cellSought(seen: string): CellSought {
  const match = /^(?:(.+)!)?'?([^!]+?)'?!(\$?[a-z]{1,3}\$?\d+)$/i.exec(seen.trim());
  if (!match) throw new WrongUsage("notACell", { seen });
  const [, file, sheet, address] = match;
  return { ...(file === undefined ? {} : { file }), sheet: sheet!, cell: address! };
}

function refuse(language: Language, findings: readonly Finding[]): number {
  complain(language, findings);
  return hasErrors(findings) ? 1 : 0;
}
