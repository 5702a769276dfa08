import type { Finding, Where } from "../finding.ts";
import { convert, decimal } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { internalUse } from "../sheets/kinds/internalUse.ts";
import { participants } from "../sheets/kinds/participants.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { sheetsOf } from "../sheets/select.ts";
import { closest } from "./closest.ts";
import type { Count, InternalUse, Model, Participant, Pool, Role } from "./model.ts";
import { readKeys } from "./readKeys.ts";

const roles: Readonly<Record<string, Role>> = { "vertskommune": "host", "samarbeidskommune": "partner", "ekstern kunde": "customer" };

/** Gathers the model from every sheet that holds a piece of it. Names are matched without regard to case and spacing. */
export function readModel(sheets: readonly SheetFacts[]): { model: Model; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const people = readParticipants(sheets);
  const name = nameReader(people, findings);
  return { model: { participants: people, pools: readPools(sheets), counts: readCounts(sheets, name, findings), keys: readKeys(sheets, name), internalUse: readInternalUse(sheets) }, findings };
}

export type NameReader = (seen: string, at: Where) => string | undefined;

/** The participant's own spelling of a name; an unknown name is a finding with the closest known one. */
export function nameReader(people: readonly Participant[], findings: Finding[]): NameReader {
  const known = new Map(people.map((one) => [normaliseText(one.name), one.name]));
  return (seen, at) => {
    // Without a sheet of participants there is nothing to check against: the names themselves say who takes part.
    if (known.size === 0) return seen;
    const found = known.get(normaliseText(seen));
    if (found !== undefined) return found;
    const near = closest(seen, [...known.values()]);
    findings.push(near === undefined
      ? { code: "participant-unknown", severity: "error", where: at, values: { participant: seen } }
      : { code: "participant-misspelt", severity: "error", where: at, values: { participant: seen, suggestion: near } });
    return undefined;
  };
}

export const optional = <K extends string>(key: K, value: string | null): { [P in K]?: string } => (value === null ? {} : { [key]: value } as { [P in K]?: string });

function readParticipants(sheets: readonly SheetFacts[]): Participant[] {
  return sheetsOf(participants, sheets).flatMap((sheet) => sheet.rows.map((row): Participant => ({
    name: row.values.participant,
    role: roles[normaliseText(row.values.role)] ?? "partner",
    ...optional("validFrom", row.values.validFrom), ...optional("validTo", row.values.validTo),
    at: whereOf(sheet, row, "participant"),
  })));
}

function readPools(sheets: readonly SheetFacts[]): Pool[] {
  return sheetsOf(pools, sheets).flatMap((sheet) => sheet.rows.map((row): Pool => {
    const unit = sheet.about.unit ?? pools.unit;
    const { year, code, name, costType, amount, actual, key, step, gives } = row.values;
    return { year, code, name, costType, amount: convert(decimal(amount), unit, "kr"), unit, ...(actual === null ? {} : { actual: { amount: convert(decimal(actual), unit, "kr"), at: whereOf(sheet, row, "actual") } }), ...optional("key", key), ...(step === null ? {} : { step }), ...(gives === null ? {} : { gives: normaliseText(gives) === "ja" }), at: whereOf(sheet, row, "amount"), keyAt: whereOf(sheet, row, "key") };
  }));
}

function readCounts(sheets: readonly SheetFacts[], name: NameReader, findings: Finding[]): Count[] {
  const seen = new Map<string, Where>();
  return sheetsOf(bases, sheets).flatMap((sheet) => sheet.rows.flatMap((row): Count[] => {
    const at = whereOf(sheet, row, "count");
    const said = row.values.participant ?? sheet.about.participant;
    if (said === undefined) {
      findings.push({ code: "participant-of-sheet-missing", severity: "error", where: at, values: {} });
      return [];
    }
    const participant = name(said, whereOf(sheet, row, sheet.columns.participant === undefined ? "base" : "participant"));
    if (participant === undefined) return [];
    const identity = [row.values.year, normaliseText(row.values.base), participant].join("|");
    const other = seen.get(identity);
    if (other) {
      const same = other.file === sheet.file && other.sheet === sheet.sheet;
      // Twice in one sheet is the sheet's own finding (line-duplicate); twice across books is said here.
      if (!same) findings.push({ code: "line-duplicate", severity: "error", where: at, values: { line: `${row.values.base} ${row.values.year} ${participant}`, other: `${other.file ?? ""} ${other.sheet ?? ""}!${other.cell ?? ""}` } });
      return [];
    }
    seen.set(identity, at);
    return [{ year: row.values.year, base: row.values.base, participant, count: decimal(row.values.count), ...optional("asOf", row.values.asOf ?? sheet.about.asOf ?? null), ...optional("source", row.values.source), at }];
  }));
}

function readInternalUse(sheets: readonly SheetFacts[]): InternalUse[] {
  return sheetsOf(internalUse, sheets).flatMap((sheet) => sheet.rows.map((row): InternalUse => ({
    year: row.values.year, from: row.values.from, to: row.values.to, count: decimal(row.values.count), at: whereOf(sheet, row, "count"),
  })));
}
