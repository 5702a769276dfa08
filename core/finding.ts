import type { Repair } from "./repair/repair.ts";
import type { FindingCode } from "./text/texts.ts";

export type Severity = "error" | "warning" | "info";

/** A place in the workbooks. `cell` is an A1 address or range. */
export interface Where {
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

/** What a finding's text fills in: numbers as plain decimal text (`"-1474.5"`), shown by the reader's language. */
export type FindingValues = Readonly<Record<string, string | number>>;

/** Somebody knows of the finding and answers for it, until and including a day (ISO date). */
export interface Acceptance { readonly reason: string; readonly expires: string }

/** Something a person should know about a workbook. Bad data is a value beside the result, never an exception. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly where: Where;
  readonly values: FindingValues;
  /** An accepted finding is listed with its reason, but counts for nothing. */
  readonly accepted?: Acceptance | undefined;
  /** What would settle it, where something does; never applied unasked. */
  readonly fix?: Repair;
}

export const fault = (code: FindingCode, where: Where, values: FindingValues = {}): Finding => ({ code, severity: "error", where, values });
export const warning = (code: FindingCode, where: Where, values: FindingValues = {}): Finding => ({ code, severity: "warning", where, values });

export const info = (code: FindingCode, where: Where, values: FindingValues = {}): Finding => ({ code, severity: "info", where, values });

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Accepted last, else worst first, then by file, sheet and cell, so that two runs list them alike. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => Number(a.accepted !== undefined) - Number(b.accepted !== undefined) || order[a.severity] - order[b.severity]
    || compareText(a.where.file, b.where.file) || compareText(a.where.sheet, b.where.sheet)
    || compareCell(a.where.cell, b.where.cell) || compareText(a.code, b.code));

/** The errors nobody has accepted. */
export const errorsIn = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity, accepted }) => severity === "error" && accepted === undefined);
export const hasErrors = (findings: readonly Finding[]): boolean => errorsIn(findings).length > 0;

const compareText = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);
const compareCell = (a = "", b = ""): number => {
  const row = (cell: string): number => Number(/\d+/.exec(cell)?.[0] ?? 0);
  return row(a) - row(b) || a.length - b.length || compareText(a, b);
};

/** Two tables, or two pools by one key, can stumble over the same thing; it is said once. */
export const distinct = (findings: readonly Finding[]): readonly Finding[] =>
  [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];

/** How many there are of each severity, without those that are accepted, and how many of these; by the names the texts ask for. */
export const countFindings = (findings: readonly Finding[]): Readonly<Record<"errors" | "warnings" | "infos" | "accepted", number>> => {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info"), accepted: findings.length - open.length };
};
