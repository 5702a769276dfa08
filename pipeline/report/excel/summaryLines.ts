import { countFindings } from "../../../core/finding.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import { doesFoot } from "./controlSections.ts";

/** How the consolidation stands, in a few sentences: what was found, whether the sums hold, and whether anything was lost. */
export function summaryLines({ findings, footings, tables, control }: Consolidation, manifest: Manifest, language: Language): readonly string[] {
  const report = texts[language].report;
  const read = manifest.files.filter(({ fate }) => fate === "read").length;
  const unfooted = footings.filter((footing) => !doesFoot(footing)).length;
  const sums = control.find(({ title }) => title === "sourceSums")?.rows ?? [];
  const differing = sums.filter(({ figures }) => (figures.at(-1)!.value as { label?: string }).label === "sourcesDiffer").length;
  return [
    say(language, report.counts, { ...countFindings(findings), files: manifest.files.length, read, tables: tables.length }),
    ...(footings.length === 0 ? [] : [unfooted === 0 ? report.allFoot : say(language, report.someDoNot, { count: unfooted, total: footings.length })]),
    ...(sums.length === 0 ? [] : [say(language, differing === 0 ? report.sourcesAgree : report.sourcesDiffer, { count: differing === 0 ? sums.length : differing, total: sums.length })]),
    report.mark,
  ];
}
