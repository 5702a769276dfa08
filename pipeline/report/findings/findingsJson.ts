import { sortFindings, type Finding } from "../../../core/finding.ts";
import { findingsSchemaVersion, type FindingsJson } from "../../../core/report/findingsSchema.ts";
import type { Language } from "../../../core/text/texts.ts";
import { countBy } from "../../commands/findingLine.ts";
import { findingJson } from "../findingJson.ts";
import type { Manifest } from "../manifest.ts";

/** Files and findings for other programs, in the shape of docs/schemas/findings.schema.json. */
export function findingsJson(findings: readonly Finding[], { files }: Manifest, language: Language): string {
  const content: FindingsJson = {
    schema: findingsSchemaVersion, product: "samfordel", language, files,
    counts: countBy(findings), findings: sortFindings(findings).map((finding) => findingJson(language, finding)),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
