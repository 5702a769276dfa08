import type { PageTexts } from "./shape.ts";

/** What report.html says around the tables, in English. */
export const pageEn: PageTexts = {
  report: "Report", title: "{name}: report",
  subtitleActual: "Actuals and forecast as of {month} {year}", subtitleBudget: "budget and distribution {year}",
  made: "Computed by Samfordel from {read} of {files} files. No figure was typed here; each of them can be opened.",
  help: "Press a figure to see where it comes from. In a table the arrow keys move between the figures, and Enter opens.",
  contents: "Contents", tables: "Tables", appendix: "Appendix", control: "Control", appendixAbout: "Tables for those who want to check the sums. Press a title to open it.",
  summaryTitle: "Summary",
  parts: { change: "Changed since last year", forecast: "How the year stands", decide: "Needs a decision", findings: "Findings" },
  nothingToDecide: "Nothing in the figures needs a decision.",
  noFindings: "No findings.",
  chartData: "The figures of the chart", eachParty: "From year to year, one participant at a time",
  why: { title: "Where the figure comes from", close: "Close", parts: "What the figure is made of", files: "Files and fingerprints (SHA-256)", cell: "Cell", restOn: "Figures of the report that rest on the cell", restNothing: "No figure of the report rests on the cell." },
  controlAbout: "Everything that was found and read, what was used, and that nothing was lost on the way.",
  summary: {
    totalMore: "The operating costs that are shared rise by {difference} ({percent}) from {previousYear} to {year}, to {after}.",
    totalLess: "The operating costs that are shared fall by {difference} ({percent}) from {previousYear} to {year}, to {after}.",
    totalSame: "The operating costs that are shared in {year} are the same as in {previousYear}: {after}.",
    partyMore: "{party} pays {difference} more ({percent}), {after} in all. What matters most: {reasons}.",
    partyLess: "{party} pays {difference} less ({percent}), {after} in all. What matters most: {reasons}.",
    partySame: "{party} pays the same as in {previousYear}, {after}.",
    operations: "Operations", investments: "Investments", and: "and",
    forecastUnder: "{what} are heading for an underspend of {variance}: the forecast is {forecast} and the annual budget {budget}.",
    forecastOver: "{what} are heading for an overspend of {variance}: the forecast is {forecast} and the annual budget {budget}.",
    forecastSame: "{what} are heading for balance: the forecast is {forecast} and the annual budget {budget}.",
    line: "“{line}” {amount}",
    most: "The greatest variances: {lines}.",
    pooling: "Should the municipalities share PCs? On their own they must order {alone}. If each uses its own surplus across categories, it is {own}; if they share within each category, {category}; if they share everything, {all}. That is {saved} fewer.",
  },
};
