import { countFindings, type Finding } from "../../core/finding.ts";
import { placeText } from "../../core/report/traceLines.ts";
import { say, sayFinding } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { proposal } from "../report/findings/proposal.ts";

/** One finding on one line: where, how bad, which, what is wrong, why it matters, what to do, and the repair when there is one to propose. */
export function findingLine(language: Language, finding: Finding): string {
  const { title, says, why, fix } = sayFinding(language, finding);
  const { severity, cli } = texts[language];
  const accepted = finding.accepted ? say(language, cli.acceptedUntil, { ...finding.accepted }) : "";
  return [placeText(finding.where), severity[finding.severity], accepted, [`${finding.code}: ${title}.`, says, why, fix, proposal(language, finding) ?? ""].join(" ").trimEnd()]
    .filter((part) => part !== "").join(" · ");
}

/** How many there are of each severity, in words; accepted findings are named only when there are some. */
export function countLine(language: Language, findings: readonly Finding[]): string {
  const { counts, countAccepted } = texts[language].cli;
  const counted = countFindings(findings);
  return say(language, counts, counted) + (counted.accepted > 0 ? say(language, countAccepted, counted) : "");
}

/** The findings, a line each. */
export const complaints = (language: Language, findings: readonly Finding[]): string => findings.map((finding) => `${findingLine(language, finding)}\n`).join("");

/** The same on stderr. */
export const complain = (language: Language, findings: readonly Finding[]): void => { process.stderr.write(complaints(language, findings)); };
