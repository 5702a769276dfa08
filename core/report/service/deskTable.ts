import { decimal, sum, type Money } from "../../money.ts";
import { yearOf } from "../../period.ts";
import { sameText } from "../../sheets/contract.ts";
import { serviceDesk } from "../../sheets/kinds/serviceDesk.ts";
import { pickSheet } from "../../sheets/pickSheet.ts";
import type { SheetFacts } from "../../sheets/facts.ts";
import type { Source } from "../../source.ts";
import type { LabelKey } from "../../text/texts.ts";
import { derived, typedIn } from "../../trace.ts";
import { nothingBuilt, type Built } from "../build.ts";
import type { Figure, TableRow } from "../table.ts";

/** What the desk counts each month, as the sheet names it and as the report does; the open total is worked out. */
export const deskMeasures: readonly (readonly [string, LabelKey])[] = [
  ["Nye henvendelser", "newCases"], ["Herav sikkerhetsvarsler", "securityAlerts"], ["Åpne feilmeldinger", "openFaults"], ["Åpne tjenesteforespørsler", "openRequests"],
];

/** The month's four counts and the open total. A count nobody could give is lost, and shown so: never 0; nor is a total of it known. */
export function deskFigures(sheet: SheetFacts<typeof serviceDesk>): readonly Figure[] {
  const counts = deskMeasures.map(([name]): Figure => {
    const row = sheet.rows.find((one) => sameText(one.values.measure, name));
    return row && row.values.value !== null ? { value: decimal(row.values.value), trace: typedIn(sheet, row, "value") } : { value: null };
  });
  const open = counts.slice(2);
  const known = open.flatMap(({ value }) => (value === null ? [] : [value as Money]));
  if (known.length < open.length) return [...counts, { value: null }];
  return [...counts, { value: sum(known), trace: derived("openTotal", sum(known), open.flatMap(({ trace }) => trace ?? [])) }];
}

/** T9: the service desk's month. */
export function buildDesk({ setup, sheets }: Source): Built {
  const { sheet, findings } = pickSheet(serviceDesk, sheets, setup.period);
  if (!sheet) return { ...nothingBuilt, findings };
  const period = sheet.about.period!;
  const figures = deskFigures(sheet);
  const rows = deskMeasures.map(([, label], at): TableRow => ({ kind: "line", figures: [{ value: { label, values: { month: period } } }, figures[at]!] }));
  const total = figures[deskMeasures.length]!;
  const live = total.value === null ? total : { ...total, formula: { sum: [{ row: 2, column: 1 }, { row: 3, column: 1 }] } };
  return { ...nothingBuilt, findings, tables: [{
    name: `kundeservice-${period}`, title: "serviceDesk", values: { month: period, year: yearOf(period) },
    columns: [{ heading: "metric", format: { kind: "text" } }, { heading: "value", format: { kind: "count" } }],
    rows: [...rows, { kind: "total", figures: [{ value: { label: "openTotal" } }, live] }],
    ...(figures.some(({ value }) => value === null) ? { notes: [{ label: "lostReading" }] } : {}),
  }] };
}
