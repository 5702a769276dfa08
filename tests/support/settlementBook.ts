import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import type { Cell } from "../../core/workbook.ts";
import { gridOf } from "./grid.ts";

export interface SettlementSheets {
  /** Year, code, budget, actual, key; thousands of kroner. */
  readonly pools?: readonly (readonly [number, string, number, number | null, string])[];
  /** Year, kroner, participant, compared with. */
  readonly advances?: readonly (readonly [number, number, string | null, string?])[];
  /** Table, column, participant, amount, share, rounded to. */
  readonly printed?: readonly (readonly [string, string, string, Cell, Cell, Cell])[];
}

/**
 * A small co-operation of Alvik (host), Bø and Capo. Key BRUK by use: 50, 30 and 20 in 2024, 40, 40 and 20 in 2025; key LIKT
 * alike to all.
 */
export function settlementBook({ pools = [], advances = [], printed = [] }: SettlementSheets): readonly WorkbookFacts[] {
  const people = ["Alvik", "Bø", "Capo"];
  const grids = [
    gridOf("Oppsett", [["Felt", "Verdi"], ["År", 2024], ["Enhet", "hele 1000"], ["Avrundingsenhet", 1000], ["Avrunding", "største rest"], ["Mva-sats", 0.25]]),
    gridOf("Deltakere", [["Deltaker", "Rolle"], ...people.map((name, index): Cell[] => [name, index === 0 ? "vertskommune" : "samarbeidskommune"])]),
    gridOf("Kostnadsgrupper", [["År", "Kode", "Kostnadsgruppe", "Beløp", "Regnskap", "Nøkkel"], ...pools.map(([year, code, budget, actual, key]): Cell[] => [year, code, code, budget, actual, key])]),
    gridOf("Fordelingsgrunnlag", [["År", "Grunnlag", "Deltaker", "Antall"], ...[[2024, 50, 30, 20], [2025, 40, 40, 20]].flatMap(([year, ...counts]) => counts.map((count, index): Cell[] => [year!, "PC", people[index]!, count]))]),
    gridOf("Fordelingsnøkler", [["Nøkkel", "Metode", "Grunnlag"], ["BRUK", "grunnlag", "PC"], ["LIKT", "likt", null]]),
    gridOf("A-konto og mindreforbruk", [["År", "Linje", "Beløp", "Per dato", "Deltaker", "Sammenlign med"], ...advances.map(([year, amount, participant, compared]): Cell[] => [year, "A-konto betalt", amount, 45_657, participant, compared ?? null])]),
    gridOf("Trykte tall", [["Tabell", "Kolonne", "Deltaker", "Beløp", "Andel", "Avrundet til"], ...printed.map((row): Cell[] => [...row])]),
  ].filter(({ rows }) => rows.length > 1);
  return [readWorkbook("oppgjor.xlsx", grids)];
}
