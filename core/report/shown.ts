import { isMoney } from "../money.ts";
import { norwegianDate, parseDate } from "../period.ts";
import type { Figure, Format, Label, Named, ReportTable, TableColumn, TableRow } from "./table.ts";
import { number, percent, say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";

const places: Partial<Record<Format["kind"], number>> = { amount: 0, count: 0, decimal: 1 };

/** A figure as a reader sees it in its cell. */
export function shown(language: Language, { value }: Figure, format: Format): string {
  if (value === null) return "";
  if (typeof value === "string") return format.kind === "date" ? norwegianDate(parseDate(value) ?? value) : value;
  if (!isMoney(value)) return shownLabel(language, value);
  if (format.zero === "blank" && value.isZero()) return "";
  return format.kind === "percent" ? percent(language, value, format.places) : number(language, value, places[format.kind]);
}

export function shownLabel(language: Language, words: Label | Named): string {
  const { labels, headings, tables } = texts[language];
  const text = "label" in words ? labels[words.label] : "title" in words ? tables[words.title] : headings[words.heading];
  return say(language, text, words.values ?? {});
}

export const shownHeading = (language: Language, { heading, values }: Pick<TableColumn, "heading" | "values">): string =>
  say(language, texts[language].headings[heading], values ?? {});

export const shownTitle = (language: Language, { title, values }: ReportTable): string =>
  say(language, texts[language].tables[title], values);

/** What a row is called: its words, from left to right. */
export const shownRow = (language: Language, table: ReportTable, row: TableRow): string =>
  row.figures.flatMap((figure, column) => {
    const { format } = table.columns[column]!;
    const text = format.kind === "text" ? shown(language, figure, format) : "";
    return text === "" ? [] : [text];
  }).join(" · ");
