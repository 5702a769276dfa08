import { isMoney } from "../../core/money.ts";
import type { Explanation, Touching } from "../../core/report/explanation.ts";
import type { FoundFigure } from "../../core/report/findFigure.ts";
import { shownHeading, shownRow, shownTitle } from "../../core/report/shown.ts";
import type { Figure } from "../../core/report/table.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import type { Trace } from "../../core/trace.ts";
import { asJson } from "./asJson.ts";
import { findingJson } from "./findingJson.ts";
import { printed } from "./printed.ts";

/** An explanation for other programs: the figure, what rounding did, and its whole trace with every rule in words. */
export const explanationJson = (language: Language, explanation: Explanation): string => asJson({
  ...figureJson(language, explanation, explanation.figure),
  exact: explanation.trace?.value ?? null,
  moved: explanation.moved ? { alone: explanation.moved.alone, amount: explanation.moved.amount, units: explanation.moved.units, reason: explanation.moved.reason } : null,
  trace: explanation.trace ? traceJson(language, explanation.trace) : null,
  files: explanation.files,
});

/** What rests on a cell, for other programs. */
export const touchingJson = (language: Language, { cells, touched, findings }: Touching): string => asJson({
  cells: cells.map(({ at, value, unit, name }) => ({ ...at, value, unit: unit ?? null, name: name ?? null })),
  touched: touched.map((one) => ({ ...figureJson(language, one, one.figure), via: one.via })),
  findings: findings.map((finding) => findingJson(language, finding)),
});

const figureJson = (language: Language, { table, row, column }: FoundFigure, figure: Figure) => ({
  table: table.name, title: shownTitle(language, table), row: shownRow(language, table, row), column: shownHeading(language, column),
  printed: printed(figure, column.format), value: isMoney(figure.value) ? figure.value.toFixed() : null,
  unit: column.format.kind === "amount" ? table.unit ?? null : null,
});

const traceJson = (language: Language, { rule, values, name, value, unit, at, from }: Trace): object => ({
  rule, says: say(language, texts[language].rules[rule], values ?? {}), name: name ?? null, value, unit: unit ?? null, at: at ?? null,
  from: from.map((step) => traceJson(language, step)),
});
