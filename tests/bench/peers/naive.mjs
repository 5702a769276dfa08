// What somebody writes first: exceljs for every book, zod for every row, decimal.js for every amount.
// node naive.mjs FOLDER REPORT
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "decimal.js";
import ExcelJS from "exceljs";
import * as z from "zod";
import { allocate } from "./allocate.mjs";

const [folder, report] = process.argv.slice(2);
const day = (value) => (value instanceof Date ? value : null);
const schemas = {
  Oppsett: z.object({ Felt: z.string().min(1), Verdi: z.union([z.string(), z.number()]) }),
  Deltakere: z.object({ Deltaker: z.string().min(1), Rolle: z.enum(["vertskommune", "samarbeidskommune"]) }),
  Kostnadsgrupper: z.object({ År: z.number().int().min(1990).max(2100), Kode: z.string().min(1), Kostnadsgruppe: z.string().min(1), Beløp: z.number(), Nøkkel: z.string().min(1) }),
  Fordelingsgrunnlag: z.object({
    År: z.number().int().min(1990).max(2100), Grunnlag: z.string().min(1), Antall: z.number().nonnegative(), Måleenhet: z.string().nullable(), "Per dato": z.date().or(z.number()).nullable(),
    Kilde: z.string().nullable(), Deltaker: z.string().min(1),
  }),
  Fordelingsnøkler: z.object({ Nøkkel: z.string().min(1), Metode: z.enum(["grunnlag", "sammensatt"]), Grunnlag: z.string().min(1), Vekt: z.number().nullable() }),
};

const [files, sheets] = [[], []];
const facts = Object.fromEntries(Object.keys(schemas).map((name) => [name, []]));
for (const name of readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".xlsx")).sort()) {
  const book = new ExcelJS.Workbook();
  const bytes = readFileSync(join(folder, name));
  await book.xlsx.load(bytes);
  files.push([name, createHash("sha256").update(bytes).digest("hex"), book.worksheets.map((sheet) => sheet.name).join(", ")]);
  for (const sheet of book.worksheets) {
    const schema = schemas[sheet.name];
    const before = schema ? facts[sheet.name].length : 0;
    if (!schema) { sheets.push([name, sheet.name, 0]); continue; }
    let headings;
    let who = null;
    sheet.eachRow((row, number) => {
      const cells = row.values.slice(1);
      if (!headings) {
        if (cells[0] === "Kommune:") who = cells[1];
        else if (Object.keys(schema.shape).filter((heading) => cells.includes(heading)).length > 1) headings = cells;
        return;
      }
      const said = Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? null]));
      const read = schema.parse(sheet.name === "Fordelingsgrunnlag" ? { Deltaker: who, ...said, "Per dato": day(said["Per dato"]) ?? said["Per dato"] } : said);
      facts[sheet.name].push({ ...read, at: { file: name, sheet: sheet.name, row: number } });
    });
    sheets.push([name, sheet.name, facts[sheet.name].length - before]);
  }
}

const { tables, said } = allocate(facts, { files, sheets }, (value) => new Decimal(value));
const book = new ExcelJS.Workbook();
for (const { name, rows } of tables) book.addWorksheet(name).addRows(rows.map((row) => row.map((cell) => (Decimal.isDecimal(cell) ? cell.toNumber() : cell))));
await book.xlsx.writeFile(report);
process.stdout.write(`${JSON.stringify(said)}\n`);
