import { countOf, type Finding } from "../../core/finding.ts";
import { say, sayFinding } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";

/** One finding on one line: where, how bad, which, what is wrong, why it matters and what to do. */
export function findingLine(language: Language, finding: Finding): string {
  const { title, says, why, fix } = sayFinding(language, finding);
  const { file, sheet, cell } = finding.where;
  const place = [sheet, cell].filter((part) => part !== undefined).join("!");
  const { severity, cli } = texts[language];
  const accepted = finding.accepted ? [say(language, cli.acceptedUntil, { ...finding.accepted })] : [];
  return [file, place, severity[finding.severity], ...accepted, `${finding.code}: ${title}. ${says} ${why} ${fix}`]
    .filter((part) => part !== undefined && part !== "").join(" · ");
}

/** How many of each severity, without those that are accepted, and how many of these. */
export const countBy = (findings: readonly Finding[]) => ({
  errors: countOf(findings, "error"), warnings: countOf(findings, "warning"), infos: countOf(findings, "info"),
  accepted: findings.filter(({ accepted }) => accepted !== undefined).length,
});

/** The same in words; accepted findings are named only when there are some. */
export function countLine(language: Language, findings: readonly Finding[]): string {
  const { counts, countAccepted } = texts[language].cli;
  const counted = countBy(findings);
  return say(language, counts, counted) + (counted.accepted > 0 ? say(language, countAccepted, counted) : "");
}
