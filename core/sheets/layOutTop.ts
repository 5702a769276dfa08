import type { Unit } from "../money.ts";
import { serialOf, yearOf } from "../period.ts";
import type { Cell } from "../workbook.ts";
import type { SheetContent } from "./content.ts";

export interface AboutLine { readonly label: string; readonly value: Cell; readonly format: string; readonly note: string }
type About = NonNullable<SheetContent["about"]>;

const labels: readonly (readonly [keyof About, string, string, string])[] = [
  ["participant", "Kommune:", "@", "Kommunen arket gjelder, skrevet som i arket Deltakere."],
  ["year", "År:", "0", "Året arket gjelder."],
  // As text: Excel would turn a typed 2025-01 into a day.
  ["period", "Periode:", "@", "Måneden arket gjelder, skrevet åååå-mm, f.eks. 2025-01."],
  ["asOf", "Per dato:", "dd.mm.yyyy", "Dagen tallene gjelder."],
];

/** The label and value lines above a table, in the words that `readAbout` understands. */
export const aboutLines = (about: About = {}): readonly AboutLine[] => labels.flatMap(([field, label, format, note]) => {
  const value = about[field];
  if (value === undefined) return [];
  return [{ label, value: field === "asOf" && typeof value === "string" ? serialOf(value) : value, format, note }];
});

export const unitLine = (unit: Unit): string => (unit === "tkr" ? "Beløp i hele 1000 kr" : "Beløp i kr");

/** A heading for the sheet's own year and day; a placeholder nobody can fill is left out, as the aliases allow. */
export function resolveHeading(heading: string, about: About = {}): string {
  const year = about.year ?? (about.period ? yearOf(about.period) : undefined);
  const day = about.asOf?.split("-").slice(1).reverse().join(".");
  const known: Readonly<Record<string, string | number | undefined>> = { year, previousYear: year === undefined ? undefined : year - 1, day };
  return heading.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? "")).trim();
}
