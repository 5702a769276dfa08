import type { Finding } from "../../core/finding.ts";
import { sayFinding } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";

/** One finding on one line: where, how bad, which, what is wrong, why it matters and what to do. */
export function findingLine(language: Language, finding: Finding): string {
  const { title, says, why, fix } = sayFinding(language, finding);
  const { file, sheet, cell } = finding.where;
  const place = [sheet, cell].filter((part) => part !== undefined).join("!");
  return [file, place, texts[language].severity[finding.severity], `${finding.code}: ${title}. ${says} ${why} ${fix}`]
    .filter((part) => part !== undefined && part !== "").join(" · ");
}

export const countBy = (findings: readonly Finding[]) => {
  const count = (severity: Finding["severity"]): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info") };
};
