import type { SheetContent } from "../../core/sheets/content.ts";
import { bases } from "../../core/sheets/kinds/bases.ts";
import { keys } from "../../core/sheets/kinds/keys.ts";
import { participants } from "../../core/sheets/kinds/participants.ts";
import { pools } from "../../core/sheets/kinds/pools.ts";
import { settings } from "../../core/sheets/settings.ts";

/** A made-up co-operation of a size as the sheets of one workbook. `padding` makes the texts, and so the answer, as long as wanted. */
export function bigBook({ people, groups, padding = "" }: { people: number; groups: number; padding?: string }): readonly SheetContent[] {
  const names = Array.from({ length: people }, (_, i) => `Deltaker ${i + 1}`);
  const codes = ["PC", "BRUKER", "ARSVERK", "LOKASJON"];
  return [
    { ...settings({ "Samarbeid": "Stort", "År": 2025, Enhet: "hele 1000", Avrundingsenhet: 1000, Avrunding: "største rest", Vertskommune: names[0]! }) },
    { contract: participants, rows: names.map((participant, i) => ({ participant, role: i === 0 ? "vertskommune" : "samarbeidskommune" })) },
    { contract: pools, rows: Array.from({ length: groups }, (_, i) => ({ year: 2025, code: `K${i + 1}`, name: `Gruppe ${i + 1}${padding}`, amount: 1_000 + (i % 37), key: codes[i % codes.length]! })) },
    { contract: bases, rows: codes.flatMap((base, at) => names.map((participant, i) => ({ year: 2025, base, participant, count: 10 + ((i * 7 + at * 13) % 90) }))) },
    { contract: keys, rows: codes.map((key) => ({ key, name: `Etter ${key}`, method: "grunnlag", base: key })) },
  ];
}
