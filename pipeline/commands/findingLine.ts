import type { Finding } from "../../core/finding.ts";
import { placeText } from "../../core/report/traceLines.ts";
import { sayFinding } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";

/** One finding on one line: where, how bad, which, what is wrong, why it matters and what to do. */
export function findingLine(language: Language, finding: Finding): string {
  const { title, says, why, fix } = sayFinding(language, finding);
  return [placeText(finding.where), texts[language].severity[finding.severity], `${finding.code}: ${title}. ${says} ${why} ${fix}`]
    .filter((part) => part !== "").join(" · ");
}

/** The findings on stderr, a line each. */
export const complain = (language: Language, findings: readonly Finding[]): void => {
  for (const finding of findings) process.stderr.write(`${findingLine(language, finding)}\n`);
};
