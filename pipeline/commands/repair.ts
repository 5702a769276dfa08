import { readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { sortFindings } from "../../core/finding.ts";
import type { Repair } from "../../core/repair/repair.ts";
import { repairPatches } from "../../core/repair/repairPatches.ts";
import { sayEdit } from "../../core/repair/sayEdit.ts";
import { repairsIn } from "../../core/repair/withFixes.ts";
import { checkSource } from "../../core/tasks/checkSource.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { asJson } from "../report/asJson.ts";
import { xlsxWorkbook } from "../xlsx/xlsxWorkbook.ts";
import { complain } from "./findingLine.ts";
import { limitsOf, parse, reading, WrongUsage } from "./parse.ts";
import { write } from "./write.ts";

const options = { ...reading, apply: { type: "boolean" }, out: { type: "string" }, json: { type: "boolean" } } as const;

/** Proposes the smallest edits that settle what is found in a workbook; makes the unique ones in a copy when asked. Returns the exit code. */
export async function repairCommand(args: readonly string[], language: Language): Promise<number> {
  const { values: { apply = false, out, json = false, limits }, positionals: [file, ...more] } = parse("repair", args, options);
  if (file === undefined || more.length > 0) throw new WrongUsage("repairOneFile");
  if (apply && out === undefined) throw new WrongUsage("optionMissing", { option: "--out", command: "repair" });
  if (!apply && out !== undefined) throw new WrongUsage("optionMissing", { option: "--apply", command: "repair" });
  if (out !== undefined) await refuseToOverwrite(file, out);
  const read = await readFolder([file], { limits: await limitsOf(limits) });
  if (read.workbooks.length !== 1) {
    complain(language, sortFindings(read.findings));
    return 2;
  }
  const repairs = repairsIn(sortFindings(checkSource(read.workbooks).findings));
  const sure = repairs.filter(({ unique }) => unique);
  if (json) process.stdout.write(asJson({ file, repairs, applied: out === undefined ? null : { copy: out, count: sure.length } }));
  else process.stdout.write([...repairs.flatMap((repair) => lines(repair, language)), ...(repairs.length === 0 ? [texts[language].cli.repairNone] : []), ""].join("\n"));
  if (out !== undefined) await writeCopy(file, out, sure, language, { left: repairs.length - sure.length, quiet: json });
  return 0;
}

async function refuseToOverwrite(file: string, out: string): Promise<void> {
  for (const name of [file, out]) if (!/\.xlsx$/i.test(name)) throw new WrongUsage("notXlsx", { file: name });
  if (await stat(out).catch(() => undefined)) throw new WrongUsage("fileExists", { file: out });
}

function lines({ sheet, edits, unique, proof }: Repair, language: Language): readonly string[] {
  const { cli } = texts[language];
  return [
    ...edits.map((edit) => say(language, cli.repairEdit, { sheet, cell: edit.cell, ...sayEdit(language, edit) })),
    ...proof.map(({ cell, seen, was }) => `  ${say(language, cli.repairProof, { cell, seen, was })}`),
    `  ${unique ? cli.repairUnique : cli.repairNotUnique}`,
  ];
}

async function writeCopy(path: string, out: string, repairs: readonly Repair[], language: Language, { left, quiet }: { readonly left: number; readonly quiet: boolean }): Promise<void> {
  const book = xlsxWorkbook(await readFile(path));
  await book.write(repairs.flatMap(repairPatches));
  await write(dirname(out), new Map([[basename(out), book.bytes()]]), { language });
  if (quiet) return;
  const { cli } = texts[language];
  process.stdout.write(`${say(language, cli.repairApplied, { file: out, count: repairs.length, original: path })}\n${left > 0 ? `${say(language, cli.repairLeft, { count: left })}\n` : ""}`);
}
