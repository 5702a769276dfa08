import { toOrder } from "../../devices/need.ts";
import { readRotation, type RotationLine } from "../../devices/readRotation.ts";
import { sumDown } from "../../formula.ts";
import { decimal, sum, type Money } from "../../money.ts";
import { yearOf, type Period } from "../../period.ts";
import { deviceRegister } from "../../sheets/kinds/deviceRegister.ts";
import { rotation } from "../../sheets/kinds/rotation.ts";
import type { Source } from "../../source.ts";
import { derived } from "../../trace.ts";
import { nothingBuilt, type Built } from "../build.ts";
import { orderTrace } from "../rotationTable.ts";
import type { Figure, TableRow } from "../table.ts";
import { sheetsByMonth } from "./sheetsByMonth.ts";

/** PCs to order by municipality and category, month by month. A line that a month says nothing of stands blank there. */
export function buildRotationTrend(source: Source): Built {
  const months = [...new Set([...sheetsByMonth(rotation, source), ...sheetsByMonth(deviceRegister, source)].map(({ period }) => period))].sort();
  if (months.length < 2) return nothingBuilt;
  const read = months.map((period) => readRotation({ ...source, setup: { ...source.setup, period } }));
  const lines = new Map([...read].reverse().flatMap((one) => one.lines).map((line) => [nameOf(line), line.need]));
  const find = (at: number, name: string): RotationLine | undefined => read[at]!.lines.find((line) => nameOf(line) === name);
  const rows = [...lines].map(([name, { participant, category }]): TableRow => ({ kind: "line", figures: [{ value: participant }, { value: category }, ...months.map((_, at): Figure => {
    const line = find(at, name);
    return line ? { value: decimal(toOrder(line.need)), trace: orderTrace(line) } : { value: null };
  })] }));
  const totals = months.map((_, at): Figure => {
    const value = sum(rows.flatMap(({ figures }) => (figures[at + 2]!.value === null ? [] : [figures[at + 2]!.value as Money])));
    return { value, formula: sumDown(rows.length, at + 2), trace: derived("sum", value, rows.flatMap(({ figures }) => figures[at + 2]!.trace ?? [])) };
  });
  return { ...nothingBuilt, findings: read.flatMap(({ findings }) => findings), tables: [{
    name: `utvikling-pc-${months[0]!}-${months.at(-1)!}`, title: "rotationTrend", values: fromTo(months), hostIncluded: true,
    columns: [{ heading: "municipality", format: { kind: "text" } }, { heading: "category", format: { kind: "text" } }, ...monthColumns(months)],
    rows: [...rows, { kind: "total", figures: [{ value: { label: "sum" } }, { value: null }, ...totals] }],
  }] };
}

const nameOf = ({ need }: RotationLine): string => JSON.stringify([need.participant, need.category]);

/** Months that may be of several years, as columns and for a title. */
export const monthColumns = (months: readonly Period[]) => months.map((Month) => ({ heading: "monthOfYear", values: { Month, year: yearOf(Month) }, format: { kind: "count" } }) as const);
export const fromTo = (months: readonly Period[]) => ({ from: months[0]!, to: months.at(-1)! });
