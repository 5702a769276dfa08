import type { PageData } from "../pageData.ts";

/** A figure's table, row and column, and its value. */
export function figureTitle({ words, figures }: PageData, figure: number): string {
  const [table, row, column, value] = figures[figure]!.map((word) => words[word]!);
  return `${[table, row, column].filter((part) => part !== "").join(" · ")}: ${value!}`;
}
