import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { books } from "../core/sheets/books.ts";
import { exampleBooks, exampleFolder } from "./example/books.ts";
import { monthBooks } from "./example/months.ts";
import { gathered } from "./example/gathered.ts";
import { bookXlsx, templateXlsx } from "./xlsx/template.ts";

/** Writes the example year and the empty templates: `make-workbooks <folder>`. Same content, same bytes. */
const target = process.argv[2];
if (target === undefined) {
  process.stderr.write("make-workbooks <folder>\n");
  process.exit(2);
}
/** The year the committed templates are made for; `samfordel new` makes them for any other. */
const templateYear = 2026;
/** Beside their page, not below workbooks: months of another year are no part of the example year. */
const monthFolder = join("..", "docs", "periods");
const files = [
  ...exampleBooks.map(({ file, sheets }) => ({ path: join(exampleFolder, file), bytes: bookXlsx(sheets) })),
  { path: join("..", "addin", "assets", "eksempel-2025-samlet.xlsx"), bytes: bookXlsx(gathered) },
  ...monthBooks.map(({ folder, file, sheets }) => ({ path: join(monthFolder, folder, file), bytes: bookXlsx(sheets) })),
  ...books.map(({ kind, file }) => ({ path: join("templates", `${file}.xlsx`), bytes: templateXlsx(kind, templateYear) })),
];
for (const folder of [...monthBooks.map(({ folder: month }) => join(monthFolder, month)), exampleFolder, "templates", join("..", "addin", "assets")]) await mkdir(join(target, folder), { recursive: true });
for (const { path, bytes } of files) await writeFile(join(target, path), await bytes);
process.stdout.write(`${files.length} arbeidsbøker skrevet til ${target}\n`);
