import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runTask } from "../../core/tasks/runTask.ts";
import { tasks } from "../../core/tasks/tasks.ts";
import type { Grid, Workbook } from "../../core/workbook.ts";
import { xlsxWorkbook } from "../../pipeline/xlsx/xlsxWorkbook.ts";
import { costOf, openExcel } from "./openExcel.ts";

const root = resolve(import.meta.dirname, "../..");
const books = ["addin/assets", ...readdirSync(join(root, "workbooks"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `workbooks/${name}`)]
  .flatMap((folder) => readdirSync(join(root, folder)).filter((file) => file.endsWith(".xlsx")).sort().map((file) => join(folder, file)));

/** The same file open in Excel and read by the batch job. */
const bothDoors = async (file: string) => {
  const bytes = readFileSync(join(root, file));
  const { host, book } = await openExcel(bytes, basename(file));
  await book.open();
  let inExcel: readonly Grid[] = [];
  const cost = await costOf(host, async () => { inExcel = await book.read(); });
  const onDisk = xlsxWorkbook(bytes);
  return { cost, excel: { book: book as Workbook, grids: inExcel }, file: { book: onDisk as Workbook, grids: await onDisk.read() } };
};

describe.each(books)("%s", (file) => {
  it("says the same in Excel as in the file, task by task, before and after the result is written", async () => {
    const { cost, excel, file: onDisk } = await bothDoors(file);
    expect(cost.syncs).toBe(1);
    expect(excel.grids).toEqual(onDisk.grids);
    for (const task of tasks) for (const language of ["nb", "en"] as const) {
      const options = { file: basename(file), language };
      const [here, there] = [excel, onDisk].map(({ grids }) => runTask(task, grids, options));
      expect(here!.findings, task.name).toEqual(there!.findings);
      expect(figures(here!.tables), task.name).toEqual(figures(there!.tables));
      expect(here!.patches, task.name).toEqual(there!.patches);
    }
    for (const task of tasks) {
      for (const { book } of [excel, onDisk]) await book.write(runTask(task, await book.read(), { file: basename(file), language: "nb" }).patches);
      expect(shown(await excel.book.read()), task.name).toEqual(shown(await onDisk.book.read()));
    }
  });
});

it("covers the example year and every template", () => expect(books.length).toBeGreaterThan(10));

/** Excel computes the formulas by itself, in binary fractions: as many digits as it shows. */
const shown = (grids: readonly Grid[]) => grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell))) }));

/** To the last digit. */
const figures = (tables: ReturnType<typeof runTask>["tables"]) => tables.map(({ name, rows }) => [name, rows.map((row) => row.figures.map(({ value }) => JSON.stringify(value)))]);
