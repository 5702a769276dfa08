import { fault, type Finding } from "../finding.ts";
import { given } from "../given.ts";
import { decimal } from "../money.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import { whereAbout, whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { internalUse } from "../sheets/kinds/internalUse.ts";
import { participants } from "../sheets/kinds/participants.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { kroner, unitOf } from "../sheets/kroner.ts";
import { repeatsOf } from "../sheets/lines.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Count, InternalUse, Model, Participant, Pool, Role } from "./model.ts";
import { nameReader, type NameReader } from "./nameReader.ts";
import { readKeys } from "./readKeys.ts";

const roles: Readonly<Record<string, Role>> = { "vertskommune": "host", "samarbeidskommune": "partner", "ekstern kunde": "customer" };

/** Gathers the model from every sheet that holds a piece of it. Names are matched without regard to case and spacing. */
export function readModel(sheets: readonly SheetFacts[]): { model: Model; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const people = readParticipants(sheets);
  const name = nameReader(people, findings);
  const counts = readCounts(sheets, name, findings);
  return { model: { participants: people, pools: readPools(sheets), counts, keys: readKeys(sheets, name), internalUse: readInternalUse(sheets) }, findings };
}

/** Named twice, a participant would share costs twice: the first stands, and the other is a finding of its own (line-duplicate). */
function readParticipants(sheets: readonly SheetFacts[]): Participant[] {
  const all = sheetsOf(participants, sheets).flatMap((sheet) => sheet.rows.map((row): Participant => ({
    name: row.values.participant,
    role: roles[normaliseText(row.values.role)] ?? "partner",
    ...given({ validFrom: row.values.validFrom, validTo: row.values.validTo }),
    at: whereOf(sheet, row, "participant"),
  })));
  return all.filter(({ name }, index) => all.findIndex((one) => sameText(one.name, name)) === index);
}

function readPools(sheets: readonly SheetFacts[]): Pool[] {
  return sheetsOf(pools, sheets).flatMap((sheet) => sheet.rows.map((row): Pool => {
    const { year, code, name, costType, amount, actual, key, step, gives } = row.values;
    return {
      year, code, name, costType, amount: kroner(sheet, pools, amount), unit: unitOf(sheet, pools),
      ...given({ actual: actual === null ? null : { amount: kroner(sheet, pools, actual), at: whereOf(sheet, row, "actual") }, key, step, gives: gives === null ? null : sameText(gives, "ja") }),
      at: whereOf(sheet, row, "amount"), keyAt: whereOf(sheet, row, "key"),
    };
  }));
}

/** Counts are kept for many years and shared by for few: the decimal and the place of each are made when they are asked for. */
class TypedCount implements Count {
  readonly #sheet: SheetFacts;
  readonly #row: FactRow<typeof bases>;
  readonly participant: string;
  constructor(sheet: SheetFacts<typeof bases>, row: FactRow<typeof bases>, participant: string) {
    this.#sheet = sheet as SheetFacts;
    this.#row = row;
    this.participant = participant;
  }
  get year() { return this.#row.values.year; }
  get base() { return this.#row.values.base; }
  get count() { return decimal(this.#row.values.count); }
  get at() { return whereOf(this.#sheet, this.#row as FactRow, "count"); }
}

function readCounts(sheets: readonly SheetFacts[], name: NameReader, findings: Finding[]): Count[] {
  // The first stands; another for the same is a finding of its own (line-duplicate).
  const again = new Set(repeatsOf(sheets, bases.id).flatMap((all) => all.slice(1).map(({ row }): unknown => row)));
  const counts: Count[] = [];
  for (const sheet of sheetsOf(bases, sheets)) for (const row of sheet.rows) {
    const said = row.values.participant ?? sheet.about.participant;
    if (said === undefined) {
      findings.push(fault("participant-of-sheet-missing", whereOf(sheet, row, "count")));
      continue;
    }
    const participant = name(said, () => (row.values.participant === null ? whereAbout(sheet, "participant") : whereOf(sheet, row, "participant")));
    if (participant === undefined || again.has(row)) continue;
    counts.push(new TypedCount(sheet, row, participant));
  }
  return counts;
}

function readInternalUse(sheets: readonly SheetFacts[]): InternalUse[] {
  return sheetsOf(internalUse, sheets).flatMap((sheet) => sheet.rows.map((row): InternalUse => ({
    year: row.values.year, from: row.values.from, to: row.values.to, count: decimal(row.values.count), at: whereOf(sheet, row, "count"),
  })));
}
