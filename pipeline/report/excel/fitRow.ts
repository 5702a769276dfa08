import type ExcelJS from "exceljs";
import { wrapWords } from "./wrapWords.ts";

/** In points, and in characters. */
export const lineHeight = 15;
const [padding, indentWidth] = [1, 1.5];

/**
 * Makes a row tall enough for its wrapped texts: a file is not laid out again before it is printed. `widths` are those of
 * the columns from the left; numbers never wrap.
 */
export function fitRow(row: ExcelJS.Row, widths: readonly number[]): void {
  const lines = widths.map((width, index) => {
    const { value, alignment } = row.getCell(index + 1);
    return typeof value === "string" && alignment?.wrapText ? linesIn(value, width - padding - indentWidth * (alignment.indent ?? 0)) : 1;
  });
  const most = Math.max(...lines);
  if (most > 1) row.height = most * lineHeight;
}

/** How many lines a text takes. A word longer than the column, such as a path, goes on over as many lines as it needs. */
export const linesIn = (text: string, width: number): number => text.split("\n")
  .flatMap((part) => (part.trim() === "" ? [""] : wrapWords(part, width)))
  .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
