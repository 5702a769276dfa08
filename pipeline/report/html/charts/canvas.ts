import type { Format } from "../../../../core/report/table.ts";
import { decimal, type Money } from "../../../../core/money.ts";
import { shown } from "../../../../core/report/shown.ts";
import type { Language } from "../../../../core/text/texts.ts";

/** What a chart is drawn on: a width in pixels that decides how much text there is room for, and the reader's numbers. */
export interface Canvas { readonly width: number; readonly isNarrow: boolean; readonly fontSize: number; say(value: Money | number): string }

export const canvas = (width: number, language: Language, format: Format): Canvas => {
  const isNarrow = width < 500;
  return { width, isNarrow, fontSize: isNarrow ? 12 : 13, say: (value) => shown(language, { value: decimal(value) }, format) };
};

/** The fill of the series in this place: a colour with a pattern of its own, so that it can be told from the others in grey. The page defines them. */
export const fillOf = (index: number): string => `url(#f${(index % fills) + 1})`;
export const fills = 8;
/** A line's colour, its dashes and its mark. */
export const strokeOf = (index: number): string => `var(--c${(index % fills) + 1})`;
export const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
export const symbols = ["circle", "rect", "triangle", "diamond"] as const;

export const ink = "var(--ink)";
export const quiet = "var(--quiet)";
export const rule = "var(--rule)";
export const axisRule = "var(--strong-rule)";

export const still = { silent: true, animation: false, clip: false, emphasis: { disabled: true } } as const;
