import { countFindings } from "../finding.ts";
import { isMoney, sum, type Money } from "../money.ts";
import type { ReportTable } from "../report/table.ts";
import type { Consolidation } from "../tasks/consolidation.ts";
import { number, percent, say } from "../text/say.ts";
import { texts, type HeadingKey, type LabelKey, type Language, type TableKey } from "../text/texts.ts";
import type { PaperValue } from "../text/paper/nb.ts";

/** What a value of the meeting paper comes to in words; undefined when its table is not in this report. */
export type Said = string | undefined;

/** Every value a template may name, said in the reader's language. */
export function factsOf({ cooperation, tables, findings }: Consolidation, language: Language): Readonly<Record<PaperValue, () => Said>> {
  const { paper, report } = texts[language];
  const table = (title: TableKey): ReportTable | undefined => tables.find((one) => one.title === title);
  const total = (title: TableKey, heading: HeadingKey, nth = 0): Amount | undefined => amountOf(table(title), heading, nth);
  const labelled = (title: TableKey, label: LabelKey): Amount | undefined => rowOf(table(title), label);
  const amount = (found: Amount | undefined): Said => found && `${number(language, found.value.abs(), 0)}${found.unit ? `\u00a0${paper.units[found.unit]}` : ""}`;
  const signed = (found: Amount | undefined, words: readonly string[]): Said => found && words[found.value.isNegative() ? 1 : 0];
  const frames = [total("distribution", "cost", 0), total("distribution", "cost", 1)] as const;
  const change = frames[0] && frames[1] && { ...frames[0], value: frames[0].value.minus(frames[1].value) };
  const pooling = table("rotation")?.notes?.find(({ label }) => label === "pooling")?.values;
  const pooled = (way: string): Said => (pooling?.[way] === undefined ? undefined : say(language, "{count:n}", { count: pooling[way] }));
  const counts = countFindings(findings);
  const year = (title: TableKey, name: string): Said => { const found = table(title)?.values[name]; return found === undefined ? undefined : String(found); };
  return {
    cooperation: () => cooperation, year: () => year("distribution", "year"), previousYear: () => { const now = year("distribution", "year"); return now && String(Number(now) - 1); },
    month: () => { const found = table("operating"); return found && say(language, "{month} {year}", found.values); },
    frame: () => amount(frames[0]), previousFrame: () => amount(frames[1]), frameChange: () => amount(change), frameChangeWord: () => signed(change, paper.higherLower),
    frameChangePercent: () => change && frames[1] && !frames[1].value.isZero() ? percent(language, change.value.dividedBy(frames[1].value).abs(), 1) : undefined,
    actual: () => amount(total("operating", "actual")), budget: () => amount(total("operating", "budget")), forecast: () => amount(total("operating", "forecast")),
    variance: () => amount(total("operating", "variance")), varianceWord: () => signed(total("operating", "variance"), paper.underOver),
    investmentActual: () => amount(total("investment", "actual")), investmentBudget: () => amount(total("investment", "budget")),
    investmentForecast: () => amount(total("investment", "forecast")),
    investmentVariance: () => amount(total("investment", "variance")), investmentVarianceWord: () => signed(total("investment", "variance"), paper.underOver),
    toOrder: () => pooled("alone"), toOrderOwn: () => pooled("own"), toOrderCategory: () => pooled("category"), toOrderAll: () => pooled("all"),
    firstProposal: () => amount(labelled("savings", "firstProposal")), savingsNeeded: () => amount(labelled("savings", "neededSavings")),
    savingsStated: () => amount(labelled("savings", "statedSum") ?? labelled("savings", "sumOfMeasures")), savingsUnexplained: () => amount(labelled("savings", "unexplained")),
    planTotal: () => amount(total("plan", "amount")), investmentFrame: () => amount(total("investmentDistribution", "investmentFrame")),
    advance: () => amount(total("investmentDistribution", "advance")), underspend: () => amount(total("investmentDistribution", "underspend")),
    payment: () => amount(total("investmentDistribution", "payment")),
    newCases: () => amount(labelled("serviceDesk", "newCases")), openCases: () => amount(labelled("serviceDesk", "openTotal")),
    errors: () => String(counts.errors), warnings: () => String(counts.warnings), remarks: () => String(counts.infos), mark: () => report.mark,
  };
}

export interface Amount { readonly value: Money; readonly unit?: "kr" | "tkr" }

/** The total of a table's column; of several columns of one kind, the one so far from the left. */
export function amountOf(table: ReportTable | undefined, heading: HeadingKey, nth = 0): Amount | undefined {
  const at = table?.columns.flatMap((column, index) => (column.heading === heading ? [index] : []))[nth];
  if (!table || at === undefined) return undefined;
  const last = table.rows.at(-1);
  const values = last?.kind === "total" ? [last.figures[at]?.value] : table.rows.map(({ figures }) => figures[at]?.value);
  const money = values.filter(isMoney);
  return money.length < values.length ? undefined : inUnit(table, sum(money));
}

function rowOf(table: ReportTable | undefined, label: LabelKey): Amount | undefined {
  const row = table?.rows.find(({ figures: [first] }) => first?.value !== null && typeof first?.value === "object" && "label" in first.value && first.value.label === label);
  const value = row?.figures.map((figure) => figure.value).find(isMoney);
  return table && value ? inUnit(table, value) : undefined;
}

const inUnit = ({ unit }: ReportTable, value: Money): Amount => (unit ? { value, unit } : { value });
