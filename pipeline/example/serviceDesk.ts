import type { SheetContent } from "../../core/sheets/content.ts";
import { resolutionTime } from "../../core/sheets/kinds/resolutionTime.ts";
import { serviceDesk as deskContract } from "../../core/sheets/kinds/serviceDesk.ts";
import { sla as slaContract } from "../../core/sheets/kinds/sla.ts";
import { cases } from "./cases.ts";

/** Published: kundeservice-2024-10. */
const desk = {
  contract: deskContract,
  about: { period: "2024-10" },
  remarks: ["Publiserte tall."],
  rows: [
    { measure: "Nye henvendelser", value: 1456 },
    { measure: "Herav sikkerhetsvarsler", value: 280 },
    { measure: "Åpne feilmeldinger", value: 80 },
    { measure: "Åpne tjenesteforespørsler", value: 255 },
    { measure: "Åpne saker totalt" },
  ],
} satisfies SheetContent<typeof deskContract>;

const months = ["2024-08", "2024-09", "2024-10"] as const;

/** Published: sla-2024; answered within and outside the level in each month. `null` is a figure that was lost. */
const answered = [
  ["Lav", [3, 1], [0, 0], [5, 4]],
  ["Medium", [509, 456], [518, 81], [766, 71]],
  ["Høy", [5, 0], [null, 1], [2, 0]],
  ["Kritisk", [0, 0], [2, 0], [1, 1]],
] as const;

const sla = {
  contract: slaContract,
  remarks: ["Publiserte tall. Et tomt felt er et tall som er gått tapt, ikke 0."],
  rows: months.flatMap((month, index) => answered.map(([priority, ...counts]) => ({ month, priority, ok: counts[index]![0], breach: counts[index]![1] }))),
} satisfies SheetContent<typeof slaContract>;

/** Published: losningstid-2024. */
const times = {
  contract: resolutionTime,
  remarks: ["Publiserte tall."],
  rows: months.map((month, index) => ({ month, priority: "Kritisk", limit: 2, timeUnit: "timer", mean: [0, 0.7, 35.1][index]! })),
} satisfies SheetContent<typeof resolutionTime>;

export const serviceDesk: readonly SheetContent[] = [desk, cases, sla, times];
