import type { ChartTexts } from "./chartTexts.ts";

/** What the charts say in English. */
export const chartsEn: ChartTexts = {
  titles: {
    operating: "Operating costs {year}: annual budget and forecast as of {month}", operatingVariance: "Operating costs {year}: variance as of {month}",
    investment: "Investments {year}: annual budget and forecast as of {month}", investmentVariance: "Investments {year}: variance as of {month}",
    rotation: "PCs to be replaced, and PCs in stock or on order, as of {day:d}",
    distribution: "What each participant pays for operation in {year} and the year before",
    change: "Why the amounts changed from {previousYear} to {year}", changeOf: "{party} from {previousYear} to {year}",
    savings: "From the first proposal to the frame for {year}", financing: "How the investments of {from}–{to} are financed",
    sla: "Cases solved in time in {year}, by priority",
    trendOf: "{party}, month by month", deskTrend: "Enquiries and open cases, month by month",
  },
  kinds: { bars: "Horizontal bars", pairs: "Columns side by side", stacked: "Stacked columns", line: "Lines", waterfall: "Waterfall" },
  units: { kr: "NOK", tkr: "NOK thousand", count: "number", devices: "number of PCs", inTime: "share of the cases" },
  roles: { base: "Base", level: "Level", rise: "Increase", fall: "Decrease", rest: "Unexplained" },
  volumes: "Counts of the allocation bases", statedRounding: "Rounding in the stated sum", deviceNeed: "To be replaced", deviceStock: "In stock and on order",
  begins: "The axis begins at {from:n}", nothing: "no figure", range: "from {low} ({lowest}) to {high} ({highest})",
};
