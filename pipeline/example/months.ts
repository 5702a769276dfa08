import type { Period } from "../../core/period.ts";
import type { SheetContent } from "../../core/sheets/content.ts";
import { investmentReport } from "../../core/sheets/kinds/investmentReport.ts";
import { operatingReport } from "../../core/sheets/kinds/operatingReport.ts";
import { rotation } from "../../core/sheets/kinds/rotation.ts";
import { serviceDesk } from "../../core/sheets/kinds/serviceDesk.ts";

/** ILLUSTRATIVE: the last four months of 2025, made up to show what several months say together. Nothing in them is published. */
const months = ["2025-09", "2025-10", "2025-11", "2025-12"] as const;
const remarks = ["Illustrative tall: måneden er laget for å vise utvikling og prognosetreff."];
type Four = readonly [number, number, number, number];

/** Budget, actuals so far and forecasts for the year, in thousands. The budget adds to the frame of 2025. */
const operating: readonly (readonly [string, number, Four, Four])[] = [
  ["Lønn", 31_200, [22_950, 25_500, 28_150, 30_870], [31_050, 30_900, 30_800, 30_870]],
  ["Drift av stab og lokaler", 3420, [2480, 2790, 3070, 3395], [3420, 3420, 3400, 3395]],
  ["Kjøp/leasing", 330, [95, 110, 180, 240], [330, 300, 260, 240]],
  ["Konsulenter", 400, [310, 420, 610, 655], [400, 500, 640, 655]],
  ["Lisens, vedlikehold og support", 54_100, [41_200, 45_600, 50_900, 55_240], [54_100, 54_800, 55_100, 55_240]],
  ["Samband og Tele", 4420, [3200, 3560, 3920, 4290], [4420, 4350, 4300, 4290]],
  ["Inntekter", -5431, [-4010, -4480, -5020, -5610], [-5431, -5500, -5550, -5610]],
];
const investments: readonly (readonly [string, number, Four, Four])[] = [
  ["Brannmur og nettverk", 6000, [1200, 1900, 3100, 4350], [6000, 5200, 4600, 4350]],
  ["App-utvikling", 1500, [900, 1010, 1240, 1480], [1500, 1500, 1450, 1480]],
  ["Beredskapsplattform", 1300, [100, 400, 760, 1190], [1300, 1300, 1250, 1190]],
  ["Uforutsette tiltak", 200, [20, 45, 80, 130], [200, 200, 150, 130]],
];
/** Expired, expiring and in stock in September; some are replaced, and some ordered, every month. */
const pcs: readonly (readonly [string, string, number, number, number])[] = [
  ["Aukra", "Ansatt", 4, 12, 10], ["Aukra", "Elev", 2, 18, 3], ["Hustadvika", "Ansatt", 8, 30, 20], ["Hustadvika", "Elev", 40, 120, 6], ["Molde", "Ansatt", 12, 75, 90],
  ["Molde", "Elev", 55, 160, 12], ["Rauma", "Ansatt", 5, 20, 6], ["Rauma", "Elev", 3, 34, 0], ["Vestnes", "Ansatt", 7, 22, 4], ["Vestnes", "Elev", 9, 41, 2],
];
const desk: readonly (readonly [string, Four])[] = [
  ["Nye henvendelser", [1380, 1502, 1441, 1120]], ["Herav sikkerhetsvarsler", [260, 301, 275, 190]],
  ["Åpne feilmeldinger", [74, 83, 79, 61]], ["Åpne tjenesteforespørsler", [240, 262, 251, 208]],
];

const cost = ([, budget, actual, forecast]: readonly [string, number, Four, Four], at: number) => ({ actual: actual[at]!, budget, forecast: forecast[at]! });

function sheetsOf(period: Period, at: number): readonly SheetContent[] {
  const about = { period };
  const costs = {
    contract: operatingReport, about, remarks, rows: operating.map((line) => ({ costType: line[0], ...cost(line, at) })), totals: { label: "costType", total: "SUM" },
  } satisfies SheetContent<typeof operatingReport>;
  const projects = {
    contract: investmentReport, about, remarks, rows: investments.map((line) => ({ project: line[0], ...cost(line, at) })), totals: { label: "project", total: "SUM" },
  } satisfies SheetContent<typeof investmentReport>;
  const rotating = {
    contract: rotation, about, remarks, rows: pcs.map(([participant, category, expired, expiring, stock]) => {
      const replaced = Math.min(expired, Math.round((at * (expired + expiring)) / 10));
      return { participant, category, expired: expired - replaced, expiring: expiring - at, stock: Math.max(0, stock - at), ordered: Math.round((at * expiring) / 12) };
    }),
  } satisfies SheetContent<typeof rotation>;
  const served = {
    contract: serviceDesk, about, remarks, rows: [...desk.map(([measure, values]) => ({ measure, value: values[at]! })), { measure: "Åpne saker totalt" }],
  } satisfies SheetContent<typeof serviceDesk>;
  return [costs, projects, rotating, served];
}

/** A folder for each month, with one book. */
export const monthBooks = months.map((month, at) => ({ folder: month, file: "rapport.xlsx", sheets: sheetsOf(month, at) }));
