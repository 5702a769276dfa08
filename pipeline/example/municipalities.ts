import type { SheetContent } from "../../core/sheets/content.ts";
import { bases } from "../../core/sheets/kinds/bases.ts";
import { rotation } from "../../core/sheets/kinds/rotation.ts";
import { countRow, unitBases } from "./distribution.ts";
import { counts } from "./drivers.ts";

/** Expired, expiring, in stock, ordered but not delivered. */
export type PcCounts = readonly [number, number, number, number];

/** Published: pc-rullering-2024-10-31. */
export const pcs: readonly { readonly participant: string; readonly staff: PcCounts; readonly pupils: PcCounts }[] = [
  { participant: "Aukra", staff: [2, 6, 30, 0], pupils: [1, 1, 4, 0] },
  { participant: "Molde", staff: [5, 43, 240, 5], pupils: [41, 142, 0, 0] },
  { participant: "Rauma", staff: [9, 1, 5, 2], pupils: [0, 7, 0, 0] },
  { participant: "Vestnes", staff: [9, 12, 3, 1], pupils: [6, 30, 0, 0] },
  { participant: "Hustadvika", staff: [2, 10, 23, 0], pupils: [67, 149, 0, 0] },
];

const pcRow = (category: string, [expired, expiring, stock, ordered]: PcCounts) => ({ category, expired, expiring, stock, ordered });

/** A municipality's own book: its PCs, and its driver counts (illustrative). */
export const municipalities = pcs.map(({ participant, staff, pupils }) => {
  const rotating = {
    contract: rotation,
    about: { participant, period: "2024-10", asOf: "2024-10-31" },
    remarks: ["Publiserte tall. Må bestilles = utgått + utgår − lager − bestilt, men aldri under 0."],
    without: ["participant"],
    rows: [pcRow("Ansatt", staff), pcRow("Elev", pupils)],
  } satisfies SheetContent<typeof rotation>;
  const drivers = {
    contract: bases,
    about: { participant },
    remarks: ["Illustrative tall: antallene er ikke publisert. De er valgt slik at den publiserte kostnadsfordelingen kommer ut."],
    without: ["participant"],
    rows: counts.filter((count) => count.participant === participant && !unitBases.includes(count.base)).map(countRow),
  } satisfies SheetContent<typeof bases>;
  const sheets: readonly SheetContent[] = [rotating, drivers];
  return { participant, sheets };
});
