import { convert, decimal, isMoney, sum, type Money, type Unit } from "../../money.ts";
import { parsePeriod } from "../../period.ts";
import type { Contract } from "../../sheets/contract.ts";
import type { FactRow, SheetFacts } from "../../sheets/facts.ts";
import { investmentFrames } from "../../sheets/kinds/investmentFrames.ts";
import { investmentPlan } from "../../sheets/kinds/investmentPlan.ts";
import { investmentReport } from "../../sheets/kinds/investmentReport.ts";
import { operatingReport } from "../../sheets/kinds/operatingReport.ts";
import { pools } from "../../sheets/kinds/pools.ts";
import { rotation } from "../../sheets/kinds/rotation.ts";
import { sla } from "../../sheets/kinds/sla.ts";
import type { TableKey } from "../../text/texts.ts";
import type { ReportTable, TableColumn } from "../table.ts";

/** A column of a kind of sheet, and the column of a table its lines must add to. */
export interface Measure {
  readonly contract: Contract;
  readonly columns: readonly string[];
  readonly table: TableKey;
  readonly heading: TableColumn["heading"];
  /** Whether a line belongs in the table's column; all of them when absent. */
  readonly belongs?: (row: FactRow, column: TableColumn) => boolean;
}

const sameYear: Measure["belongs"] = ({ values }, column) => values["year"] === column.values?.["year"];
const sameMonth: Measure["belongs"] = ({ values }, column) => parsePeriod(values["month"] as string | number) === column.values?.["Month"];
const each = (contract: Contract, table: TableKey, names: readonly (string & TableColumn["heading"])[]): Measure[] =>
  names.map((name) => ({ contract, columns: [name], table, heading: name }));

/** What is added up on its way from the sheets to the tables. */
export const measures: readonly Measure[] = [
  ...each(operatingReport, "operating", ["actual", "budget", "forecast"]),
  ...each(investmentReport, "investment", ["actual", "budget", "forecast"]),
  ...each(rotation, "rotation", ["expired", "expiring", "stock", "ordered"]),
  { contract: pools, columns: ["amount"], table: "distribution", heading: "cost", belongs: sameYear },
  { contract: investmentPlan, columns: ["amount"], table: "plan", heading: "amount" },
  { contract: investmentFrames, columns: ["frame", "carryOver"], table: "financing", heading: "year", belongs: sameYear },
  { contract: sla, columns: ["ok"], table: "sla", heading: "monthOk", belongs: sameMonth },
  { contract: sla, columns: ["breach"], table: "sla", heading: "monthBreach", belongs: sameMonth },
];

/** What some lines of a sheet add to, in the table's unit where the column is money. */
export function sourceSum({ contract, columns }: Measure, sheet: SheetFacts, rows: readonly FactRow[], unit: Unit | undefined): Money {
  const from = sheet.about.unit ?? contract.unit;
  const values = rows.flatMap((row) => columns.map((column) => row.values[column])).filter((value) => typeof value === "number").map(decimal);
  return sum(values.map((value) => (contract.columns[columns[0]!]!.kind === "money" && from && unit ? convert(value, from, unit) : value)));
}

/** What the lines of a table's column add to. */
export const tableSum = ({ rows }: ReportTable, column: number): Money =>
  sum(rows.filter(({ kind }) => kind === "line").map(({ figures }) => figures[column]?.value).filter(isMoney));
