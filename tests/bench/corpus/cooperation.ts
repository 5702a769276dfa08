import type { BenchCell, BenchSheet } from "./bookBytes.ts";
import { numbers } from "./numbers.ts";

/** The made-up co-operation of every corpus: who takes part, what is counted each year, and the pools that some of the counts share. */
export const lastYear = 2025;
export const people = Array.from({ length: 10 }, (_, index) => `Deltaker ${String(index + 1).padStart(2, "0")}`);
/** Each of a participant's areas counts for itself, in a workbook of its own each year. */
export const areas = ["helse", "skole", "teknisk", "stab"];
/** Counted every year. The first three of each area share the costs; the others are counted because they always were. */
const measure = (area: number, index: number): string => `${areas[area]!.toUpperCase()}-${String(index + 1).padStart(3, "0")}`;
const shared = areas.flatMap((_, area) => [0, 1, 2].map((index) => measure(area, index)));

export const baseHeadings = ["År", "Grunnlag", "Antall", "Måleenhet", "Per dato", "Kilde"] as const;

/** What one area of a participant counted one year: so many measures, each growing a little from year to year as counts do. */
export function* counted(year: number, person: number, area: number, measures: number): Generator<readonly BenchCell[]> {
  const level = numbers(1 + person * areas.length + area);
  const next = numbers((year * 100 + person) * 10 + area);
  for (let index = 0; index < measures; index += 1) {
    yield [year, measure(area, index), Math.round((20 + level(4000)) * (1 + 0.02 * (year - 1990))) + next(3), "antall", serial(year) - next(300), `Uttrekk ${next(40)}`];
  }
}

const serial = (year: number): number => Math.round(Date.UTC(year, 0, 1) / 86_400_000) + 25_569;

/** The co-operation's own book: settings, participants, pools of two years, keys. */
export function ownSheets(): BenchSheet[] {
  const next = numbers(7);
  const keys = shared.map((base, index): BenchCell[][] => (index % 3 === 2
    ? [[`NØKKEL-${index + 1}`, "sammensatt", base, 0.5], [`NØKKEL-${index + 1}`, "sammensatt", shared[(index + 1) % 12]!, 0.3], [`NØKKEL-${index + 1}`, "sammensatt", shared[(index + 2) % 12]!, 0.2]]
    : [[`NØKKEL-${index + 1}`, "grunnlag", base, null]])).flat();
  const pools = [lastYear - 1, lastYear].flatMap((year) => Array.from({ length: 12 }, (_, index): BenchCell[] =>
    [year, `GRUPPE-${index + 1}`, `Tjeneste ${index + 1}`, (index % 9 === 8 ? -1 : 1) * next(9000), `NØKKEL-${index + 1}`]));
  return [
    { name: "Oppsett", rows: [["Felt", "Verdi"], ["Samarbeid", "Målesamarbeidet"], ["År", lastYear], ["Vertskommune", people[0]!], ["Enhet", "hele 1000"], ["Avrundingsenhet", 1000], ["Avrunding", "største rest"], ["Mva-sats", 0.25]] },
    { name: "Deltakere", rows: [["Deltaker", "Rolle"], ...people.map((name, index): BenchCell[] => [name, index === 0 ? "vertskommune" : "samarbeidskommune"])] },
    { name: "Kostnadsgrupper", rows: [["År", "Kode", "Kostnadsgruppe", "Beløp", "Nøkkel"], ...pools] },
    { name: "Fordelingsnøkler", rows: [["Nøkkel", "Metode", "Grunnlag", "Vekt"], ...keys] },
  ];
}

/** What people keep beside the sheet that counts: lists no contract knows. */
export function* filler(seed: number, rows: number): Generator<readonly BenchCell[]> {
  const next = numbers(seed);
  yield ["Lokasjon", "Utstyr", "Serienr", "Innkjøpt", "Pris", "Ansvarlig", "Merknad", "Kontrollert"];
  for (let row = 0; row < rows; row += 1) {
    yield [`Lokasjon ${next(30)}`, `Utstyr ${next(60)}`, `S-${next(99_999)}`, 40_000 + next(5000), next(900_000) / 100, `Ansatt ${next(50)}`, next(3) === 1 ? "må følges opp" : null, next(400)];
  }
}
