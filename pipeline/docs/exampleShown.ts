import type { Example } from "../../core/rules/example.ts";
import { exampleBooks } from "../../core/rules/exampleBooks.ts";
import { decimal } from "../../core/money.ts";
import { isoDate, norwegianDate } from "../../core/period.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { checkSource } from "../../core/tasks/checkSource.ts";
import { number, percent, sayFinding } from "../../core/text/say.ts";
import type { FindingCode } from "../../core/text/texts.ts";
import { address, columnName, isError, placeOf, type Cell, type Grid } from "../../core/workbook.ts";

/** An example as the page shows it: the sheets with the fault in bold, and what the product itself says of them. */
export function exampleShown(code: FindingCode, example: Example): string {
  const books = exampleBooks(example, "faulty");
  const found = checkSource(books.map(({ file, grids }) => readWorkbook(file, grids))).findings.find((one) => one.code === code)!;
  const grids = books.flatMap(({ file, grids: all }) => all.map((grid) => ({ file, grid })));
  const place = [found.where.file, found.where.sheet, found.where.cell].filter((part) => part !== undefined).join(", ");
  return [
    "**Eksempel:**",
    ...grids.map(({ file, grid }, index) => `${books.length > 1 ? `${file}, arket ` : "Arket "}«${grid.sheet}»\n\n${table(grid, index === (example.in ?? 0) ? example : undefined)}`),
    `Funnet i ${place}: ${sayFinding("nb", found).says}`,
  ].join("\n\n");
}

function table(grid: Grid, example: Example | undefined): string {
  const letters = (grid.rows[0] ?? []).map((_, column) => columnName(column));
  const rows = grid.rows.map((cells, row) => [String(row + 1), ...cells.map((cell, column) => {
    const at = address(row, column);
    const text = shown(cell, at, grid).replaceAll("|", "\\|");
    return example && (at in example.fault || at in (example.formulas ?? {})) ? `**${text === "" ? "(tom)" : text}**` : text;
  })]);
  return [["", ...letters], ["", ...letters].map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function shown(cell: Cell, at: string, grid: Grid): string {
  const formula = grid.formulas.get(at);
  const value = cell === null ? "" : isError(cell) ? (cell.error === "not-calculated" ? "" : cell.error) : typeof cell !== "number" ? String(cell) : grid.percents.has(at) ? percent("nb", decimal(cell)) : isDay(grid, at) ? norwegianDate(isoDate(cell)) : isYear(grid, at) ? String(cell) : number("nb", decimal(cell));
  return formula === undefined ? value : `${value} \`=${formula}\``.trim();
}

/** A number under a heading of days, or of years. */
const isDay = (grid: Grid, at: string): boolean => /^(?:per dato|frist|gjelder (?:fra|til)|kjøpt$|utgår$|sist sett)/i.test(headingOver(grid, at));
const isYear = (grid: Grid, at: string): boolean => /^år:?$/i.test(headingOver(grid, at));

function headingOver({ rows }: Grid, at: string): string {
  const { row, column } = placeOf(at)!;
  const above = rows.slice(0, row).map((cells) => cells[column]).reverse().find((cell) => typeof cell === "string");
  return String(above ?? rows[row]?.[column - 1] ?? "");
}
