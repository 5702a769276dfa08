import { convert, isMoney, type Money } from "../../money.ts";
import { number } from "../../text/say.ts";
import { texts, type Language } from "../../text/texts.ts";
import type { ReportTable } from "../table.ts";
import type { FigureWord } from "./sentence.ts";

/** An amount of a table in whole kroner, as it is said in a sentence: 601 tkr is 601 000 kr. */
export const inKroner = (language: Language, { unit = "kr" }: ReportTable, amount: Money): string =>
  `${number(language, convert(amount, unit, "kr"), 0)}\u00a0${texts[language].units.kr}`;

/** The same with its sign, for what is more or less. */
export const signedKroner = (language: Language, table: ReportTable, amount: Money): string =>
  `${amount.isPositive() && !amount.isZero() ? "+" : ""}${inKroner(language, table, amount)}`;

/** A figure of a table by its place, or nothing where there is no amount. */
export function amountAt(table: ReportTable, row: number, column: number): Money | undefined {
  const value = table.rows[row]?.figures[column]?.value;
  return isMoney(value) ? value : undefined;
}

/** The word for a figure: the place it opens to, and how it is said. */
export const figureWord = (table: ReportTable, row: number, column: number, text: string): FigureWord =>
  ({ text, found: { table, row: table.rows[row]!, column: table.columns[column]!, at: { row, column } } });
