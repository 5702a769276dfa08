import { sumDown } from "../../formula.ts";
import { fractionOf } from "../../fraction.ts";
import { decimal, sum, zero, type Money } from "../../money.ts";
import { yearOf } from "../../period.ts";
import type { Source } from "../../source.ts";
import type { TableKey } from "../../text/texts.ts";
import { derived } from "../../trace.ts";
import { join, nothingBuilt, type Built } from "../build.ts";
import { showColumn } from "../showColumn.ts";
import type { Figure, TableRow } from "../table.ts";
import { costLines, reports, type Lines, type Report } from "./costLines.ts";

const titles = {
  operating: { actual: "operatingActualTrend", forecast: "operatingForecastTrend" }, investment: { actual: "investmentActualTrend", forecast: "investmentForecastTrend" },
} as const satisfies Record<Report, Record<"actual" | "forecast", TableKey>>;
const fileNames = { actual: "regnskap", forecast: "prognose" } as const;

/** What each line's actual and forecast were month by month, where there are reports of several months. */
export const buildCostTrends = (source: Source): Built => join((["operating", "investment"] as const).flatMap((report) => {
  const lines = costLines(source, report);
  return lines.months.length < 2 ? [] : (["actual", "forecast"] as const).map((measure) => trend(source, report, measure, lines));
}));

/** Months side by side, each column rounded as that month's own report was, and the change from the first to the last. */
function trend({ setup }: Source, report: Report, measure: "actual" | "forecast", { months, names, amount }: Lines): Built {
  const year = yearOf(months[0]!);
  const name = `utvikling-${reports[report].name}-${fileNames[measure]}-${year}`;
  const policy = setup.policy === "each-alone" ? setup.policy : "largest-remainder";
  const columns = months.map((month) => showColumn({
    table: name, heading: "month", headingValues: { Month: month }, parties: names,
    quotas: names.map((line) => fractionOf(amount(line, month, measure)?.value ?? zero)), rounding: { unit: decimal(1), policy },
  }));
  const last = months.length;
  const change = (from: Figure, to: Figure, row: number): Figure => (from.value === null || to.value === null ? { value: null } : {
    value: (to.value as Money).minus(from.value as Money), formula: { minus: [{ row, column: last }, { row, column: 1 }] },
    trace: derived("trendChange", (to.value as Money).minus(from.value as Money), [to.trace!, from.trace!]),
  });
  const rows = names.map((line, row): TableRow => {
    const figures = months.map((month, at): Figure => {
      const said = amount(line, month, measure);
      return said ? { value: columns[at]!.values[row]!, trace: said.trace } : { value: null };
    });
    return { kind: "line", figures: [{ value: line }, ...figures, change(figures[0]!, figures.at(-1)!, row)] };
  });
  const totals = columns.map(({ total }, at): Figure => {
    const traces = rows.flatMap(({ figures }) => figures[at + 1]!.trace ?? []);
    return { value: total, formula: sumDown(rows.length, at + 1), trace: derived("sum", sum(names.map((line) => amount(line, months[at]!, measure)?.value ?? zero)), traces) };
  });
  return {
    ...nothingBuilt, ledger: columns.flatMap(({ ledger }) => ledger), footings: columns.map(({ footing }) => footing),
    tables: [{
      name, title: titles[report][measure], values: { year }, unit: setup.unit,
      columns: [
        { heading: report === "operating" ? "costType" : "project", format: { kind: "text" } },
        ...months.map((Month) => ({ heading: "month", values: { Month }, format: { kind: "amount" } }) as const), { heading: "trendChange", format: { kind: "amount" } },
      ],
      rows: [...rows, { kind: "total", figures: [{ value: { label: "sumCaps" } }, ...totals, change(totals[0]!, totals.at(-1)!, rows.length)] }],
      notes: [{ label: measure === "actual" ? "actualTrendReading" : "forecastTrendReading" }],
    }],
  };
}
