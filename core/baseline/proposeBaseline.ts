import type { Finding } from "../finding.ts";
import { sayFinding } from "../text/say.ts";
import type { Language } from "../text/texts.ts";
import { isAbout, type Baseline, type BaselineEntry } from "./baseline.ts";

/**
 * A baseline for the errors and warnings there are. What an earlier one says about them is kept word for word; the others get
 * an empty reason, which accepts nothing until somebody fills it in, and hold for a year. Entries about nothing are left out.
 */
export function proposeBaseline(findings: readonly Finding[], earlier: Baseline, today: string, language: Language): Baseline {
  const kept = earlier.accepted.filter((entry) => findings.some((finding) => isAbout(entry, finding)));
  const open = findings.filter((finding) => finding.severity !== "info" && !finding.code.startsWith("baseline-") && !kept.some((entry) => isAbout(entry, finding)));
  return { schema: 1, accepted: [...kept, ...open.map((finding) => entryOf(finding, aYearFrom(today), language))] };
}

const entryOf = (finding: Finding, expires: string, language: Language): BaselineEntry => ({
  code: finding.code,
  file: finding.where.file ?? null, sheet: finding.where.sheet ?? null, cell: finding.where.cell ?? null,
  values: { ...finding.values },
  says: sayFinding(language, finding).says,
  reason: "", expires,
});

/** The same day next year; from a leap day, the 28th. */
const aYearFrom = (iso: string): string => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`.replace(/-02-29$/, "-02-28");
