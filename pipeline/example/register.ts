import type { RowInput, SheetContent } from "../../core/sheets/content.ts";
import { devicePrices } from "../../core/sheets/kinds/devicePrices.ts";
import { deviceRegister } from "../../core/sheets/kinds/deviceRegister.ts";
import { pcs, type PcCounts } from "./municipalities.ts";

/**
 * ILLUSTRATIVE: the unit's register is not published. Made up so that it comes to the published counts of 31 October 2024
 * (pc-rullering-2024-10-31); PCs that go out of date later are about as many each year. Every row follows from its number: no chance.
 */
const lastYear = 2028;
const lifetime = { Ansatt: 5, Elev: 4 } as const;
type Category = keyof typeof lifetime;
const models: Readonly<Record<Category, readonly string[]>> = { Ansatt: ["Bærbar 14", "Bærbar 13 lett", "Stasjonær"], Elev: ["Elev-PC 11", "Elev-PC 12"] };

const day = (year: number, number: number): string => new Date(Date.UTC(year, 0, 1 + ((number * 37) % 365))).toISOString().slice(0, 10);
const inOctober = (number: number): string => `2024-10-${String(1 + ((number * 7) % 31)).padStart(2, "0")}`;

/** PCs of one kind going out of date in a year, numbered on from `from`. */
const inUse = (category: Category, year: number, count: number): readonly Omit<RowInput<typeof deviceRegister>, "serial">[] => Array.from({ length: count }, (_, index) => day(year, index + 1)).sort()
  .map((expires, index) => ({ category, model: models[category][index % models[category].length]!, status: "i bruk", bought: bought(expires, category), expires, lastSeen: inOctober(index + year) }));

const bought = (expires: string, category: Category): string => `${Number(expires.slice(0, 4)) - lifetime[category]}${expires.slice(4) === "-02-29" ? "-02-28" : expires.slice(4)}`;

/** About as many as go out this year, a little more or less each year. */
const later = (expiring: number, year: number): number => Math.max(1, Math.round(expiring * [0.9, 1.1, 1, 1.05][year - 2025]!));

function rowsOf(participant: string, category: Category, [expired, expiring, stock, ordered]: PcCounts): readonly RowInput<typeof deviceRegister>[] {
  const rows = [
    ...inUse(category, 2023, expired), ...inUse(category, 2024, expiring),
    ...Array.from({ length: lastYear - 2024 }, (_, index) => 2025 + index).flatMap((year) => inUse(category, year, later(expiring, year))),
    ...Array.from({ length: stock }, (_, index) => ({ category, model: models[category][0]!, status: "på lager", bought: day(2024, index % 20), expires: `${2024 + lifetime[category]}-12-31` })),
    ...Array.from({ length: ordered }, () => ({ category, model: models[category][0]!, status: "bestilt" })),
  ];
  const prefix = `${participant.slice(0, 2)}${category.slice(0, 1)}`.toUpperCase();
  return rows.map((row, index) => ({ serial: `${prefix}-${String(index + 1).padStart(4, "0")}`, participant, ...row }));
}

const register = {
  contract: deviceRegister,
  about: { period: "2024-10", asOf: "2024-10-31" },
  remarks: ["Illustrativt register: maskinene finnes ikke. Det er laget slik at antallene blir de publiserte per 31.10.2024.", "En maskin i bruk telles når den er sett i oktober; på lager og bestilt telles slik de står."],
  rows: pcs.flatMap(({ participant, staff, pupils }) => [...rowsOf(participant, "Ansatt", staff), ...rowsOf(participant, "Elev", pupils)]),
} satisfies SheetContent<typeof deviceRegister>;

const prices = {
  contract: devicePrices,
  about: { asOf: "2024-10-31" },
  remarks: ["Illustrative tall: priser og levetid er ikke publisert."],
  rows: [
    { category: "Ansatt", price: 10_500, lifetime: lifetime.Ansatt, source: "Illustrativt" },
    { category: "Elev", price: 4_800, lifetime: lifetime.Elev, source: "Illustrativt" },
  ],
} satisfies SheetContent<typeof devicePrices>;

export const registerBook: readonly SheetContent[] = [register, prices];
