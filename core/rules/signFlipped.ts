import { warning } from "../finding.ts";
import type { Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { operatingReport } from "../sheets/kinds/operatingReport.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { sheetsOf } from "../sheets/select.ts";
import { costLines, isCostSheet, type CostLine } from "./costSheets.ts";
import type { Examples } from "./example.ts";
import { previousSheet } from "./previousSheet.ts";
import type { Rule } from "./rule.ts";
import { amountIn } from "./swallowed.ts";

const figures = ["actual", "budget", "forecast"] as const;

/**
 * A figure with the other sign than at least two that belong with it: the line's other figures, and last period's same
 * figure. A small one may rightly be a correction, so it must be a quarter of theirs. A pool is held against last year's.
 */
export const signFlipped: Rule = ({ sheets }) => [
  ...sheets.filter(isCostSheet).flatMap((sheet) => {
    const earlier = previousSheet(sheet, sheets);
    const before = earlier ? costLines(earlier) : [];
    return costLines(sheet).flatMap((line) => flippedIn(line, before.find(({ name }) => sameText(name, line.name))));
  }),
  ...sheetsOf(pools, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
    const before = sheet.rows.find(({ values }) => values.year === row.values.year - 1 && sameText(values.code, row.values.code));
    const [seen, other] = [amountIn(row, "amount")!, before ? amountIn(before, "amount")! : undefined];
    return other && isOpposite(seen, [other]) ? [warning("sign-flipped", whereOf(sheet, row, "amount"), { line: row.values.name, heading: pools.columns.amount.heading, seen: seen.toFixed() })] : [];
  })),
];

function flippedIn(line: CostLine, before: CostLine | undefined) {
  return figures.flatMap((figure) => {
    const seen = line[figure];
    const others = [...figures.filter((one) => one !== figure).map((one) => line[one]), before?.[figure] ?? null].filter((one): one is Money => one !== null && !one.isZero());
    return seen && others.length >= 2 && isOpposite(seen, others)
      ? [warning("sign-flipped", line.where(figure), { line: line.name, heading: operatingReport.columns[figure].heading, seen: seen.toFixed() })] : [];
  });
}

const isOpposite = (seen: Money, others: readonly Money[]): boolean => !seen.isZero()
  && others.every((other) => !other.isZero() && other.isNegative() !== seen.isNegative() && seen.abs().times(4).greaterThanOrEqualTo(other.abs()));

export const examples: Examples = {
  "sign-flipped": {
    sheets: [{ sheet: "Driftsrapport", rows: [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Prognose"], ["Lønn", 23957, 32527, 29725], ["Inntekter", -7103, -4932, -7356]] }],
    fault: { C4: 4932 }, at: "C4",
  },
};
