import type { Money } from "../../money.ts";
import { pageTexts } from "../../text/page/texts.ts";
import type { Language } from "../../text/texts.ts";
import { shown } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import { amountAt, figureWord, inKroner, signedKroner } from "./inKroner.ts";
import { sentence, type Sentence } from "./sentence.ts";

const linesSaid = 2;

/** From a table of costs: how the year is expected to end against its budget, and the lines that differ most. */
export function forecastSentences(language: Language, table: ReportTable | undefined): readonly Sentence[] {
  if (!table) return [];
  const t = pageTexts[language].summary;
  const [budget, variance, forecast] = (["budget", "variance", "forecast"] as const).map((heading) => table.columns.findIndex((column) => column.heading === heading));
  const total = table.rows.findIndex(({ kind }) => kind === "total");
  const whole = amountAt(table, total, variance!);
  if (whole === undefined) return [];
  const said = (row: number, column: number, amount: Money, text = inKroner(language, table, amount)) => figureWord(table, row, column, text);
  const lines = table.rows.flatMap(({ kind }, row) => {
    const amount = amountAt(table, row, variance!);
    return kind === "line" && amount && !amount.isZero() ? [{ row, amount }] : [];
  }).sort((a, b) => b.amount.abs().comparedTo(a.amount.abs())).slice(0, linesSaid);
  const what = table.title === "investment" ? t.investments : t.operations;
  const outcome = sentence(whole.isZero() ? t.forecastSame : whole.isPositive() ? t.forecastUnder : t.forecastOver, {
    what, variance: said(total, variance!, whole.abs()),
    forecast: said(total, forecast!, amountAt(table, total, forecast!) ?? whole), budget: said(total, budget!, amountAt(table, total, budget!) ?? whole),
  });
  const most = lines.flatMap(({ row, amount }, index): Sentence => [
    ...(index === 0 ? [] : [` ${t.and} `]),
    ...sentence(t.line, { line: shown(language, table.rows[row]!.figures[0]!, table.columns[0]!.format), amount: said(row, variance!, amount, signedKroner(language, table, amount)) }),
  ]);
  return [[...outcome, ...(most.length === 0 ? [] : [" ", ...sentence(t.most, { lines: most })])]];
}
