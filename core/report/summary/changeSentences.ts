import { zero, type Money } from "../../money.ts";
import { percent } from "../../text/say.ts";
import { pageTexts } from "../../text/page/texts.ts";
import type { Language } from "../../text/texts.ts";
import { shown, shownHeading } from "../shown.ts";
import type { ReportTable } from "../table.ts";
import { amountAt, figureWord, inKroner, signedKroner } from "./inKroner.ts";
import { sentence, type Sentence } from "./sentence.ts";

/** So many factors say why; the rest is in the table. */
const factorsSaid = 2;
const name = 0;
const before = 1;

/** From the year-over-year table: what the whole came to, and each participant's change with its greatest reasons, the greatest change first. */
export function changeSentences(language: Language, table: ReportTable | undefined): { readonly change: readonly Sentence[]; readonly movers: readonly Sentence[] } {
  if (!table) return { change: [], movers: [] };
  const t = pageTexts[language].summary;
  const { year, previousYear } = table.values as { year: number; previousYear: number };
  const after = table.columns.length - 1;
  const moved = (row: number): Money => (amountAt(table, row, after) ?? zero).minus(amountAt(table, row, before) ?? zero);
  const say = (row: number, [more, less, same]: readonly [string, string, string]): Sentence => {
    const difference = moved(row);
    const was = amountAt(table, row, before) ?? zero;
    return sentence(difference.isZero() ? same : difference.isPositive() ? more : less, {
      party: shown(language, table.rows[row]!.figures[name]!, table.columns[name]!.format),
      difference: inKroner(language, table, difference.abs()),
      percent: was.isZero() ? "–" : percent(language, difference.dividedBy(was).abs(), 1),
      after: figureWord(table, row, after, inKroner(language, table, amountAt(table, row, after) ?? zero)),
      year: String(year), previousYear: String(previousYear), reasons: reasons(language, table, row),
    });
  };
  const rows = table.rows.map((_, row) => row);
  const lines = rows.filter((row) => table.rows[row]!.kind === "line");
  return {
    change: rows.filter((row) => table.rows[row]!.kind === "total").map((row) => say(row, [t.totalMore, t.totalLess, t.totalSame])),
    movers: [...lines].sort((a, b) => moved(b).abs().comparedTo(moved(a).abs())).map((row) => say(row, [t.partyMore, t.partyLess, t.partySame])),
  };
}

/** The factors that moved the amount most, either way; what rounding did is no reason. */
function reasons(language: Language, table: ReportTable, row: number): Sentence {
  const factors = table.columns.flatMap(({ heading }, column) => {
    const amount = column > before && column < table.columns.length - 1 && heading !== "changeRounding" ? amountAt(table, row, column) : undefined;
    return amount === undefined || amount.isZero() ? [] : [{ column, amount }];
  }).sort((a, b) => b.amount.abs().comparedTo(a.amount.abs())).slice(0, factorsSaid);
  if (factors.length === 0) return [inKroner(language, table, zero)];
  return factors.flatMap(({ column, amount }, index): Sentence => [
    ...(index === 0 ? [] : [` ${pageTexts[language].summary.and} `]),
    `${lowerFirst(shownHeading(language, table.columns[column]!))} `, figureWord(table, row, column, signedKroner(language, table, amount)),
  ]);
}

/** A heading within a sentence; one that begins with an abbreviation, as «PC-er», stands as it is. */
const lowerFirst = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
