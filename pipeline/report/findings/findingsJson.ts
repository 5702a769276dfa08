import { countFindings, sortFindings, type Finding } from "../../../core/finding.ts";
import { repairsIn } from "../../../core/repair/withFixes.ts";
import { findingsSchemaVersion, type FindingsJson } from "../../../core/report/findingsSchema.ts";
import type { Language } from "../../../core/text/texts.ts";
import { asJson } from "../asJson.ts";
import { findingJson } from "../findingJson.ts";
import type { Manifest } from "../manifest.ts";

/** Files and findings for other programs, in the shape of docs/schemas/findings.schema.json. */
export function findingsJson(findings: readonly Finding[], { files }: Manifest, language: Language): string {
  const sorted = sortFindings(findings);
  const content: FindingsJson = {
    schema: findingsSchemaVersion, product: "samfordel", language, files,
    counts: countFindings(findings), findings: sorted.map((finding) => findingJson(language, finding)), repairs: repairsIn(sorted),
  };
  return asJson(content);
}
