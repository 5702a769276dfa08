import { decimal } from "../../core/money.ts";
import type { RowInput, SheetContent } from "../../core/sheets/content.ts";
import { bases as basesContract } from "../../core/sheets/kinds/bases.ts";
import { frame as frameContract } from "../../core/sheets/kinds/frame.ts";
import { indexing as indexingContract } from "../../core/sheets/kinds/indexing.ts";
import { keys as keysContract } from "../../core/sheets/kinds/keys.ts";
import { participants as participantsContract } from "../../core/sheets/kinds/participants.ts";
import { pools as poolsContract } from "../../core/sheets/kinds/pools.ts";
import { scenarios as scenariosContract } from "../../core/sheets/kinds/scenarios.ts";
import { settings } from "../../core/sheets/settings.ts";
import { bases, counts, keys, pools, type CountRecord } from "./drivers.ts";

const municipalities = [["Aukra", 1547], ["Hustadvika", 1579], ["Molde", 1506], ["Rauma", 1539], ["Vestnes", 1535]] as const;

const setup = {
  ...settings({
    "Samarbeid": "IKT-samarbeidet", "År": 2025, "Periode": "2024-11", "Vertskommune": "Molde", "Enhet": "hele 1000",
    "Avrundingsenhet": 1000, "Avrunding": "største rest", "Låst deltaker": "Molde", "Mva-sats": 0.25,
  }),
  remarks: ["Molde er låst: beløpet til verten var avtalt på forhånd og skal ikke endres av avrunding."],
};

const participants = {
  contract: participantsContract,
  remarks: ["Illustrative tall: innbyggertall og datoer. Den eksterne kunden kjøper drift; inntekten reduserer det som fordeles."],
  rows: [
    ...municipalities.map(([participant, number]): RowInput<typeof participantsContract> => ({
      participant, role: participant === "Molde" ? "vertskommune" : "samarbeidskommune", number, validFrom: "2020-01-01",
      inhabitants: counts.find((count) => count.base === "INNB" && count.year === 2025 && count.participant === participant)?.count ?? null,
    })),
    { participant: "Krisesenteret IKS", role: "ekstern kunde", validFrom: "2020-01-01" },
  ],
} satisfies SheetContent<typeof participantsContract>;

const costPools = {
  contract: poolsContract,
  remarks: ["Illustrative tall: gruppene og beløpene er ikke publisert. Summen for hvert år er den publiserte rammen."],
  // What each pool cost in the end is not published.
  without: ["actual"],
  rows: pools.map(({ year, code, name, costType, amount, key }) => ({ year, code, name, costType, amount, key })),
  totals: { label: "name", by: "year" },
} satisfies SheetContent<typeof poolsContract>;

/** The counts the unit keeps itself; each municipality's own book holds the others. */
export const unitBases: readonly string[] = ["INNB"];

export const countRow = ({ year, base, count, asOf, source }: CountRecord) =>
  ({ year, base, count, unit: bases.find(({ code }) => code === base)!.unit, asOf, source }) satisfies RowInput<typeof basesContract>;

const inhabitants = {
  contract: basesContract,
  remarks: ["Illustrative tall. De andre grunnlagene står i hver kommunes egen arbeidsbok."],
  rows: counts.filter(({ base }) => unitBases.includes(base)).map((count) => ({ ...countRow(count), participant: count.participant })),
} satisfies SheetContent<typeof basesContract>;

const operatingKeys = {
  contract: keysContract,
  remarks: ["Illustrative nøkler: hvilke grunnlag som brukes er publisert, ikke hvordan de vektes."],
  without: ["participant", "validTo", "source"],
  rows: keys.flatMap(({ code, name, method, parts }) => parts.map(({ base, weight }) => ({
    key: code, name, method, base, weight: decimal(weight).dividedBy(100).toNumber(), validFrom: "2024-01-01", version: 1,
  }))),
} satisfies SheetContent<typeof keysContract>;

/** Published: the frames of 2024 and 2025, the first proposal and the measures (innsparing-2025). */
const frame = {
  contract: frameContract,
  remarks: ["Publiserte tall. «Sum oppgitt» er summen slik den står i saken, ikke en formel."],
  rows: [
    { year: 2024, line: "Ramme", measure: "Vedtatt ramme 2024", amount: 89477 },
    { year: 2025, line: "Første forslag", measure: "Første forslag til ramme 2025", amount: 96343 },
    { year: 2025, line: "Tiltak", measure: "Redusere årsverk", amount: 4079, precision: "eksakt" },
    { year: 2025, line: "Tiltak", measure: "Avslutte programvareavtaler", amount: 300, precision: "knappe" },
    { year: 2025, line: "Tiltak", measure: "Bytte endepunktssikkerhet", amount: 2200, precision: "rundt" },
    { year: 2025, line: "Tiltak", measure: "Riktigere lisensiering", amount: 500, precision: "rundt" },
    { year: 2025, line: "Tiltak", measure: "Diverse justeringer", amount: 635, precision: "rundt" },
    { year: 2025, line: "Sum oppgitt", measure: "Sum slik den er oppgitt i saken", amount: 7711 },
    { year: 2025, line: "Ramme", measure: "Vedtatt ramme 2025", amount: 88439 },
    { year: 2025, line: "Tak", measure: "Molde skal ikke betale mer enn dette", amount: 42539, participant: "Molde", mode: "strengt" },
  ],
} satisfies SheetContent<typeof frameContract>;

const settlement = "Forutsetning brukt ved indeksering: lønnsoppgjøret";
const prices = "Forutsetning brukt ved indeksering: andre priser";
const continued = "Illustrativ: forutsetningen for 2025 videreført";

/** Published: the assumptions of 2024 and 2025. The years after are made up. */
const growth = {
  contract: indexingContract,
  remarks: ["Satsene for 2024 og 2025 er publisert. Satsene for 2026–2028 er illustrative: 2025 videreført.", "2025 er basisåret; satsene til og med 2025 ligger alt i beløpene."],
  rows: [
    { year: 2024, costType: "Lønn", growth: 0.052, source: settlement },
    { year: 2025, costType: "Lønn", growth: 0.046, source: settlement },
    { year: 2025, costType: "Andre", growth: 0.035, source: prices },
    ...[2026, 2027, 2028].flatMap((year) => [{ year, costType: "Lønn", growth: 0.046, source: continued }, { year, costType: "Andre", growth: 0.035, source: continued }]),
  ],
} satisfies SheetContent<typeof indexingContract>;

const scenarios = {
  contract: scenariosContract,
  remarks: ["Illustrative scenarier: de er ikke foreslått av noen. De endrer ingenting i fordelingen; tabellen Scenarier viser hva de ville betydd."],
  without: ["part", "year"],
  rows: [
    { scenario: "Molde +100 PC", what: "antall", code: "PC", participant: "Molde", change: 100, source: "Illustrativt: hundre PC-er flere i kommunenettet" },
    { scenario: "Ramme −1 %", what: "ramme", percent: -0.01, source: "Illustrativt: alle gruppene som gir, tar sin del" },
  ],
} satisfies SheetContent<typeof scenariosContract>;

export const distribution: readonly SheetContent[] = [setup, participants, costPools, inhabitants, operatingKeys, frame, growth, scenarios];
