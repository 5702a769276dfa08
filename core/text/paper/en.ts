import type { PaperTexts } from "./paperTexts.ts";

/** The meeting paper in English: what the template's placeholders are called, and the words and sentences filled in. */
export const paperEn: PaperTexts = {
  kinds: { table: "table", chart: "chart", figure: "figure", list: "list" },
  values: {
    cooperation: "co-operation", year: "year", previousYear: "previous year", month: "month",
    frame: "frame", previousFrame: "previous frame", frameChange: "change of frame", frameChangeWord: "higher or lower", frameChangePercent: "change in per cent",
    actual: "actual", budget: "annual budget", forecast: "forecast", variance: "variance", varianceWord: "underspend or overspend",
    investmentActual: "investment actual", investmentBudget: "investment budget", investmentForecast: "investment forecast",
    investmentVariance: "investment variance", investmentVarianceWord: "investment underspend or overspend",
    toOrder: "pcs to order", toOrderOwn: "pcs with own surplus", toOrderCategory: "pcs pooled by category", toOrderAll: "pcs all pooled",
    firstProposal: "first proposal", savingsNeeded: "savings needed", savingsStated: "savings stated", savingsUnexplained: "savings unexplained",
    planTotal: "investment plan total", investmentFrame: "investment frame", advance: "advance", underspend: "underspend returned", payment: "payment",
    newCases: "new cases", openCases: "open cases", errors: "number of errors", warnings: "number of warnings", remarks: "number of remarks", mark: "mark",
  },
  charts: {
    operating: "operation", operatingVariance: "operating variance", investment: "investment", investmentVariance: "investment variance", rotation: "pcs",
    distribution: "distribution", change: "change", changeOf: "change for", savings: "savings", financing: "financing", sla: "service level",
  },
  lists: { changes: "changes", findings: "findings", rounding: "rounding", files: "files" },
  units: { kr: "NOK", tkr: "thousand NOK" },
  higherLower: ["higher", "lower"], underOver: ["underspend", "overspend"],
  changed: "{party} pays {now}, {amount} {word} than the year before ({percent}).", unchanged: "{party} pays {now}, the same as the year before.", moreLess: ["more", "less"],
  finding: "{severity}: {says} ({where})", rounded: "{table}, {column}: {party} is set to {amount:n}; rounded alone it would be {alone:n} ({reason}).",
  file: "{file}: {fate}", none: "None.", more: "These are the first {shown} of {all}; the rest is in report.xlsx.",
  page: "Page", title: "Meeting paper",
};
