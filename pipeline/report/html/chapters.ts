import type { ReportTable } from "../../../core/report/table.ts";
import type { TableKey } from "../../../core/text/texts.ts";

/** The tables of the meeting papers, T1 to T9, with the year-over-year change beside the distribution it explains, and each one's way over several months. */
const main: readonly TableKey[] = [
  "operating", "operatingForecastTrend", "operatingActualTrend", "operatingAccuracy", "investment", "investmentForecastTrend", "investmentActualTrend", "investmentAccuracy",
  "rotation", "rotationTrend", "distribution", "change", "savings", "plan", "investmentDistribution", "financing", "serviceDesk", "deskTrend", "sla", "resolutionTime",
];

/** Tables by where they stand: first what everybody reads, then what whoever checks the sums asks for. */
export function chaptersOf(tables: readonly ReportTable[]): { readonly main: readonly ReportTable[]; readonly appendix: readonly ReportTable[] } {
  return { main: main.flatMap((title) => tables.filter((table) => table.title === title)), appendix: tables.filter(({ title }) => !main.includes(title)) };
}
