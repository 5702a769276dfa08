import { yearOf } from "../period.ts";
import type { SheetContent } from "./content.ts";

/** A heading for the sheet's own year and day; a placeholder nobody can fill is left out, as the aliases allow. */
export function resolveHeading(heading: string, about: SheetContent["about"] = {}): string {
  const year = about.year ?? (about.period ? yearOf(about.period) : undefined);
  const day = about.asOf?.split("-").slice(1).reverse().join(".");
  const known: Readonly<Record<string, string | number | undefined>> = { year, previousYear: year === undefined ? undefined : year - 1, day };
  return heading.replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? "")).trim();
}
