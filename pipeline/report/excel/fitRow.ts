import type { Row } from "../../xlsx/book/book.ts";
import { wrapWords } from "./wrapWords.ts";

/** In points, and in characters. */
export const lineHeight = 15;
const [padding, indentWidth] = [1, 1.5];

/**
 * Makes a row tall enough for its wrapped texts: a file is not laid out again before it is printed. `widths` are those of
 * the columns from the left; numbers never wrap.
 */
export function fitRow(row: Row, widths: readonly number[]): void {
  let most = 1;
  row.cells.forEach((cell, column) => {
    const alignment = cell?.style.alignment;
    if (typeof cell?.value === "string" && alignment?.wrapText) most = Math.max(most, linesIn(cell.value, widths[column]! - padding - indentWidth * (alignment.indent ?? 0)));
  });
  if (most > 1) row.height = most * lineHeight;
}

/** How many lines a text takes. A word longer than the column, such as a path, goes on over as many lines as it needs. */
export const linesIn = (text: string, width: number): number => (text.length <= width && !text.includes("\n") ? 1 : text.split("\n")
  .flatMap((part) => (part.trim() === "" ? [""] : wrapWords(part, width)))
  .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0));
