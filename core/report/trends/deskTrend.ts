import { serviceDesk } from "../../sheets/kinds/serviceDesk.ts";
import type { Source } from "../../source.ts";
import type { LabelKey } from "../../text/texts.ts";
import { nothingBuilt, type Built } from "../build.ts";
import { deskFigures } from "../service/deskTable.ts";
import { lost } from "../service/missing.ts";
import type { TableRow } from "../table.ts";
import { fromTo, monthColumns } from "./rotationTrend.ts";
import { sheetsByMonth } from "./sheetsByMonth.ts";

const labels: readonly LabelKey[] = ["newCasesEachMonth", "securityAlerts", "openFaults", "openRequests", "openTotal"];

/** The service desk's counts month by month: what came in, and what was open at the end. */
export function buildDeskTrend(source: Source): Built {
  const all = sheetsByMonth(serviceDesk, source);
  if (all.length < 2) return nothingBuilt;
  const months = all.map(({ period }) => period);
  const counts = all.map(({ sheet }) => deskFigures(sheet).map((figure) => (figure.value === null ? lost : figure)));
  const open = (at: number) => ({ sum: [{ row: 2, column: at + 1 }, { row: 3, column: at + 1 }] });
  const rows = labels.map((label, row): TableRow => {
    const isTotal = row === labels.length - 1;
    const figures = counts.map((month, at) => (isTotal && month[row] !== lost ? { ...month[row]!, formula: open(at) } : month[row]!));
    return { kind: isTotal ? "total" : "line", figures: [{ value: { label } }, ...figures] };
  });
  return { ...nothingBuilt, tables: [{
    name: `utvikling-kundeservice-${months[0]!}-${months.at(-1)!}`, title: "deskTrend", values: fromTo(months),
    columns: [{ heading: "metric", format: { kind: "text" } }, ...monthColumns(months)], rows,
    ...(counts.some((month) => month.includes(lost)) ? { notes: [{ label: "lostInWords" }] } : {}),
  }] };
}
