import { hasErrors } from "../finding.ts";
import { given } from "../given.ts";
import { resultPatch, resultSheetName } from "../report/resultSheet.ts";
import type { ReportTable } from "../report/table.ts";
import { freeName } from "../sheets/freeName.ts";
import { resultMark } from "../sheets/resultMark.ts";
import { readWorkbook } from "../sheets/readWorkbook.ts";
import type { Language } from "../text/texts.ts";
import type { Grid, Patch, Role } from "../workbook.ts";
import { consolidate } from "./consolidate.ts";
import { inputsOf } from "./inputs.ts";
import type { Book, RunTask, Task, TaskOptions, TaskResult } from "./task.ts";

/**
 * Runs a task over one workbook's grids: read, consolidate, and lay the task's tables out as patches. Pure: the same grids
 * give the same findings, figures and patches in Excel and in the batch job.
 */
export const runTask: RunTask = (task, grids, { file, ...options }) => runTaskOver(task, [{ file, grids }], grids, options);

/** The same over several workbooks that make up one year; the patches are for the workbook whose grids are `into`. */
export function runTaskOver(task: Task, books: readonly Book[], into: readonly Grid[], { language, rounding }: Omit<TaskOptions, "file">): TaskResult {
  const facts = books.map(({ file, grids }) => readWorkbook(file, grids));
  const consolidation = consolidate(facts, { rounding });
  const sheets = facts.flatMap((one) => one.sheets);
  const own = new Set(sheets.filter(({ contract }) => task.contracts.includes(contract)).map(({ file, sheet }) => `${file}\n${sheet}`));
  const findings = consolidation.findings.filter(({ where }) => where.sheet === undefined || own.has(`${where.file}\n${where.sheet}`));
  const tables = task.tables.flatMap((title) => consolidation.tables.filter((table) => table.title === title));
  const inputs = inputsOf(sheets, task.contracts);
  const patches = hasErrors(findings) ? [] : tables.flatMap((table) => patchesFor(table, into, language, inputs));
  return { consolidation, findings, tables, inputs, patches };
}

/** Writes over the sheet that holds the table already, clearing what the old result had and the new has not; else to a new one. */
function patchesFor(table: ReportTable, grids: readonly Grid[], language: Language, inputs: ReturnType<typeof inputsOf>): Patch[] {
  const old = grids.find((grid) => resultMark(grid)?.table === table.name);
  const patch = resultPatch(table, language, old?.sheet ?? freeName(resultSheetName(table, language), grids.map(({ sheet }) => sheet)), inputs);
  return [{ ...(old ? covering(patch, old) : patch), name: nameOf(table) }];
}

/** The workbook name of a result's first cell, so that other formulas and people find it. */
export const nameOf = (table: ReportTable): string => `Samfordel_${table.name.replace(/[^A-Za-z0-9]/g, "_")}`;

/** Grows a patch with blanks until it covers everything the old result wrote. */
function covering(patch: Patch, { rows, origin }: Grid): Patch {
  const height = Math.max(patch.rows.length, rows.length + origin.row);
  const width = Math.max(...patch.rows.map((row) => row.length), ...rows.map((row) => row.length + origin.column));
  const grow = <T>(block: readonly (readonly T[])[], fill: T): T[][] => Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => block[row]?.[column] ?? fill));
  return { ...patch, rows: grow(patch.rows, ""), ...given({ roles: patch.roles && grow<Role | null>(patch.roles, null), numberFormats: patch.numberFormats && grow<string | null>(patch.numberFormats, null) }) };
}
