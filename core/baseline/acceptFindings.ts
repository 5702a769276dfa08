import type { Finding } from "../finding.ts";
import { isAbout, type Baseline, type BaselineEntry } from "./baseline.ts";

export interface Accepting {
  /** What the baseline's file is called in findings about it. */
  readonly name: string;
  /** The day it is, as an ISO date: an entry holds until and including its own. */
  readonly today: string;
  /** Whether this run looked where the entry points: only then can it be said that nothing is there. */
  readonly looked: (entry: BaselineEntry) => boolean;
}

/**
 * The findings, those the baseline accepts marked with their reason, and beside them what is wrong with the baseline itself:
 * an entry without a reason or past its day accepts nothing, and one about nothing has outlived its finding.
 */
export function acceptFindings(findings: readonly Finding[], { accepted: entries }: Baseline, { name, today, looked }: Accepting): Finding[] {
  const holds = entries.filter(({ reason, expires }) => reason.trim() !== "" && expires >= today);
  const marked = findings.map((finding): Finding => {
    const entry = holds.find((one) => isAbout(one, finding));
    return entry ? { ...finding, accepted: { reason: entry.reason.trim(), expires: entry.expires } } : finding;
  });
  return [...marked, ...entries.flatMap((entry) => faultOf(entry))];

  function faultOf(entry: BaselineEntry): Finding[] {
    const say = (code: Finding["code"]): Finding[] => [{ code, severity: "warning", where: { file: name }, values: { seen: seen(entry), expires: entry.expires } }];
    if (!findings.some((finding) => isAbout(entry, finding))) return looked(entry) ? say("baseline-unused") : [];
    return entry.reason.trim() === "" ? say("baseline-unreasoned") : entry.expires < today ? say("baseline-expired") : [];
  }
}

const seen = ({ code, file, sheet, cell }: BaselineEntry): string =>
  [code, file, [sheet, cell].filter((part) => part != null).join("!")].filter((part) => part != null && part !== "").join(" · ");
