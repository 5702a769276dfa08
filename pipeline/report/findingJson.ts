import type { Finding } from "../../core/finding.ts";
import { sayFinding } from "../../core/text/say.ts";
import type { FindingJson } from "../../core/report/findingsSchema.ts";
import type { Language } from "../../core/text/texts.ts";

/** A finding for other programs: its stable code and place, its texts in the reader's language, and the repair that would settle it. */
export const findingJson = (language: Language, finding: Finding): FindingJson => ({
  code: finding.code,
  severity: finding.severity,
  file: finding.where.file ?? null,
  sheet: finding.where.sheet ?? null,
  cell: finding.where.cell ?? null,
  ...sayFinding(language, finding),
  values: finding.values,
  repair: finding.fix ?? null,
  accepted: finding.accepted ?? null,
});
