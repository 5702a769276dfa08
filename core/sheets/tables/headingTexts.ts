import type { Cell, Grid } from "../../workbook.ts";
import { cleanText } from "../cleanText.ts";

/** A heading's text, or the year that stands as one; undefined where nothing or something else stands. */
export const headingText = (cell: Cell | undefined): string | undefined => {
  if (typeof cell === "string") return cleanText(cell) || undefined;
  return isYear(cell) ? String(cell) : undefined;
};

const isYear = (cell: Cell | undefined): cell is number => typeof cell === "number" && Number.isInteger(cell) && cell >= 1990 && cell <= 2100;

/** Nothing but text and years: cells that may be part of a heading of several rows. */
export const areHeadingLike = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === null || typeof cell === "string" || isYear(cell));

/**
 * What may head each column of heading rows from `top` to `bottom`, most telling first: its own texts joined («Type» over
 * «utgift», «Beløp» over «tkr»), the text of merged cells above it with its own («Budsjett» over
 * «2024 | 2025»), then each of its own texts.
 */
export function headingTexts({ rows }: Grid, top: number, bottom: number): readonly (readonly string[])[] {
  // A row by itself, as most headings are, has its own texts and nothing to join them with.
  if (top === bottom) return rows[top]!.map((cell) => { const text = headingText(cell); return text === undefined ? [] : [text]; });
  const width = Math.max(...rows.slice(top, bottom + 1).map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => {
    const own = Array.from({ length: bottom - top + 1 }, (__, down) => headingText(rows[top + down]?.[column])).flatMap((text) => text ?? []);
    const over = headingText(rows[top]?.[column]) === undefined && own.length > 0 ? textToTheLeft(rows[top]!, column) : undefined;
    const joined = own.length < 2 ? [] : [own.join(" "), `${own.slice(0, -1).join(" ")} (${own.at(-1)!})`];
    return [...new Set([...joined, ...(over === undefined ? [] : [`${over} ${own.join(" ")}`]), ...own.reverse()])];
  });
}

/** Merged cells have their text in the first. */
function textToTheLeft(row: readonly Cell[], column: number): string | undefined {
  for (let at = column - 1; at >= 0; at -= 1) if (row[at] !== null && row[at] !== "") return headingText(row[at]);
  return undefined;
}
