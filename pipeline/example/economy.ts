import type { SheetContent } from "../../core/sheets/content.ts";
import { investmentReport } from "../../core/sheets/kinds/investmentReport.ts";
import { operatingReport } from "../../core/sheets/kinds/operatingReport.ts";

/**
 * Published: budgets, forecasts and actuals in whole thousands (drift-2024-11, investering-2024-11).
 * ILLUSTRATIVE: the kroner below the thousand in the operating actuals, chosen so that each line rounds to its printed figure
 * and their sum to the printed 80 441, one less than the printed lines add to.
 */
const operating = {
  contract: operatingReport,
  about: { period: "2024-11" },
  remarks: [
    "Årsbudsjett og prognose er publiserte tall. Regnskap er publisert i hele tusen; kronene under tusenet er illustrative.",
    "Avvik = årsbudsjett − prognose: pluss er mindreforbruk. Inntekter har minus.",
  ],
  rows: [
    { costType: "Lønn", actual: 23956.812, budget: 32527, forecast: 29725 },
    { costType: "Drift av stab og lokaler", actual: 3092.688, budget: 3440, forecast: 3422 },
    { costType: "Kjøp/leasing", actual: 101.243, budget: 326, forecast: 127 },
    { costType: "Konsulenter", actual: 2682.745, budget: 500, forecast: 2683 },
    { costType: "Lisens, vedlikehold og support", actual: 53917.864, budget: 53174, forecast: 54648 },
    { costType: "Samband og Tele", actual: 3792.871, budget: 4442, forecast: 4292 },
    { costType: "Inntekter", actual: -7103.206, budget: -4932, forecast: -7356 },
  ],
  totals: { label: "costType", total: "SUM" },
} satisfies SheetContent<typeof operatingReport>;

const investment = {
  contract: investmentReport,
  about: { period: "2024-11" },
  remarks: ["Publiserte tall. Tomme felt er 0 i den publiserte tabellen.", "Avvik = årsbudsjett − prognose: pluss er mindreforbruk."],
  rows: [
    { project: "Innbyggerportal", actual: 25, budget: 600, forecast: 400 },
    { project: "Videreutvikling P360 og M365", actual: 276, budget: 300, forecast: 200 },
    { project: "Helseplattformen", actual: 101, forecast: 101 },
    { project: "Digitalisering teknisk sektor", actual: 376, budget: 900, forecast: 500 },
    { project: "Visma Enterprise+", actual: 273, budget: 500, forecast: 300 },
    { project: "App-utvikling", actual: 1384, budget: 885, forecast: 1885 },
    { project: "Uforutsette kommuneprosjekter", actual: 686, budget: 300, forecast: 500 },
    { project: "Grunnmur del 3", actual: 154, budget: 4000, forecast: 1500 },
    { project: "Beredskapsplattform", budget: 1315 },
    { project: "Uforutsette tiltak infrastruktur", budget: 200, forecast: 200 },
  ],
  totals: { label: "project", total: "SUM" },
} satisfies SheetContent<typeof investmentReport>;

export const economy: readonly SheetContent[] = [operating, investment];
