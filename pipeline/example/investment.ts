import type { RowInput, SheetContent } from "../../core/sheets/content.ts";
import { advances } from "../../core/sheets/kinds/advances.ts";
import { investmentFrames } from "../../core/sheets/kinds/investmentFrames.ts";
import { investmentPlan } from "../../core/sheets/kinds/investmentPlan.ts";
import { keys } from "../../core/sheets/kinds/keys.ts";

type PlanRow = RowInput<typeof investmentPlan>;
const group = (name: string, measures: readonly (readonly [string, number])[]): PlanRow[] =>
  measures.map(([measure, amount], index) => ({ group: name, number: index + 1, measure, deadline: "2025-12-31", amount }));

/** Published: investeringsplan-2025. */
const plan = {
  contract: investmentPlan,
  about: { year: 2025 },
  remarks: ["Publiserte tall. Beløpene er med mva."],
  rows: [
    ...group("Kommuneprosjekter", [
      ["Portal og innbyggerdialog", 300_000], ["Teknisk sektor", 700_000], ["Oppvekst og utdanning", 300_000],
      ["Helse, omsorg og velferd", 700_000], ["Videreutvikling P360 og M365", 500_000], ["Lønn, økonomi og personal", 300_000],
      ["App-utvikling", 1_200_000], ["Uforutsette kommuneprosjekter", 500_000],
    ]),
    ...group("Infrastruktur", [["Brannmurinfrastruktur", 6_000_000], ["Utbedring av nettverksinfrastruktur", 500_000], ["Uforutsette tiltak", 500_000]]),
  ],
  totals: { label: "measure", by: "group", total: "TOTAL INVESTERING FOR 2025" },
} satisfies SheetContent<typeof investmentPlan>;

/** Published: the frames with VAT, and the 2,5 mill carried over (investeringsplan-2025-2028). */
const frames = {
  contract: investmentFrames,
  remarks: ["Publiserte tall. Beløpene er med mva."],
  rows: [
    { year: 2025, frame: 9000, carryOver: 2500, key: "INV", source: "Investeringsramme 2025, med overføring fra 2024" },
    ...[2026, 2027, 2028].map((year) => ({ year, frame: 9000, key: "INV", source: "Investeringsplan 2025–2028" })),
  ],
} satisfies SheetContent<typeof investmentFrames>;

/** Published: the underspend of 2024 as it was known 1 October. */
const underspend = {
  contract: advances,
  remarks: ["Publisert tall: mindreforbruket i 2024 slik det var kjent 1. oktober. Det ble betalt inn etter nøkkelen for 2024; derfor vises også DRIFT 2024."],
  without: ["participant"],
  rows: [{ year: 2025, line: "Mindreforbruk", amount: 3_400_000, asOf: "2024-10-01", key: "INV", compareWith: "DRIFT 2024", source: "Saken om investeringsrammen, per 1. oktober 2024" }],
} satisfies SheetContent<typeof advances>;

const shares = [["Aukra", 0.078], ["Hustadvika", 0.19435], ["Molde", 0.4814], ["Rauma", 0.1171], ["Vestnes", 0.12915]] as const;

/** Not published, but pinned down by the published columns: only this key, to the digits given, reproduces all of them. */
const key = {
  contract: keys,
  remarks: [
    "Andelene er ikke publisert. De er funnet fra avrundingsintervallene i fire trykte kolonner: investeringsramme, a-konto 2025,",
    "mindreforbruk 2024 og finansiering 2026. Hver andel må gi alle fire beløpene som trykt; andelene her gjengir alle tjue.",
  ],
  without: ["base", "validTo"],
  rows: shares.map(([participant, weight]) => ({
    key: "INV", name: "Investeringer", method: "faste andeler", participant, weight, validFrom: "2025-01-01", version: 1,
    source: "Funnet fra avrundingsintervallene, se over",
  })),
} satisfies SheetContent<typeof keys>;

export const investment: readonly SheetContent[] = [plan, frames, underspend, key];
