import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Language } from "../../core/text/texts.ts";
import { reportHtml } from "../../pipeline/report/html/html.ts";
import type { Manifest } from "../../pipeline/report/manifest.ts";
import { consolidateExample, exampleFolder } from "./exampleYear.ts";

/** The example year's files as the batch job lists them. */
export const exampleManifest: Manifest = { files: readdirSync(exampleFolder).sort().map((file) => {
  const bytes = readFileSync(join(exampleFolder, file));
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length, fate: "read", sheets: [], findings: [] };
}) };

export interface ExampleReport { readonly consolidation: Consolidation; readonly html: string }

const made = new Map<Language, Promise<ExampleReport>>();

/** The example year's report.html, made once. */
export const exampleReport = (language: Language = "nb"): Promise<ExampleReport> => {
  if (!made.has(language)) made.set(language, makeExampleReport(language));
  return made.get(language)!;
};

/** The same, made anew. */
export async function makeExampleReport(language: Language): Promise<ExampleReport> {
  const consolidation = await consolidateExample();
  return { consolidation, html: await reportHtml(consolidation, exampleManifest, language) };
}
