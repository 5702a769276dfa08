import type { Finding } from "../finding.ts";
import { given } from "../given.ts";
import { decimal } from "../money.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { internalUse } from "../sheets/kinds/internalUse.ts";
import { participants } from "../sheets/kinds/participants.ts";
import { pools } from "../sheets/kinds/pools.ts";
import { kroner, unitOf } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { InternalUse, Model, Participant, Pool, Role } from "./model.ts";
import { nameReader } from "./nameReader.ts";
import { readCounts } from "./readCounts.ts";
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

function readInternalUse(sheets: readonly SheetFacts[]): InternalUse[] {
  return sheetsOf(internalUse, sheets).flatMap((sheet) => sheet.rows.map((row): InternalUse => ({
    year: row.values.year, from: row.values.from, to: row.values.to, count: decimal(row.values.count), at: whereOf(sheet, row, "count"),
  })));
}
