import type { Finding } from "../finding.ts";
import { add, compare, divide, fraction, fractionOf, isZero, multiply, nothing, toDecimal, total, whole, type Fraction } from "../fraction.ts";
import { normaliseText } from "../sheets/contract.ts";
import { sharingIn, type Count, type Key, type KeyPart, type Model } from "./model.ts";

/** One part of a key at work: its weight, and for a base the counts behind it, in the order of the participants. */
export interface PartUse { readonly part: KeyPart; readonly weight: Fraction; readonly counts?: readonly Count[]; readonly shares: readonly Fraction[] }

/** A key applied to a year: exact shares that add to one, in the order of the sharing participants. */
export interface KeyUse { readonly key: Key; readonly year: number; readonly shares: readonly Fraction[]; readonly parts: readonly PartUse[] }

type Outcome = { readonly use: KeyUse; readonly findings: readonly [] } | { readonly use?: undefined; readonly findings: readonly Finding[] };

/**
 * Finds the key by code for a year and works out each participant's exact share. A key that is unknown, not valid in
 * the year, whose weights are not 100 %, or whose base is empty or not counted by everybody gives findings and no shares.
 */
export function keyShares(model: Model, code: string, year: number, at: Finding["where"]): Outcome {
  const named = model.keys.filter((key) => normaliseText(key.code) === normaliseText(code));
  if (named.length === 0) return refuse("key-unknown", at, { key: code });
  const valid = named.filter((key) => (key.validFrom ?? "") <= `${year}-12-31` && (key.validTo ?? "9999") >= `${year}-01-01`);
  // The newest version in force: the one that began to apply last.
  const key = valid.sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? 1 : -1) || (a.version < b.version ? 1 : -1))[0];
  if (!key) return refuse("key-not-valid", at, { key: code, year });
  const people = sharingIn(model, year).map(({ name }) => name);
  switch (key.method) {
    case "equal": return { use: { key, year, shares: people.map(() => fraction(1n, BigInt(people.length))), parts: [] }, findings: [] };
    case "fixed": return fixedShares(key, year, people);
    case "base": case "composite": return baseShares(model, key, year, people);
  }
}

const refuse = (code: Finding["code"], where: Finding["where"], values: Finding["values"]): Outcome =>
  ({ findings: [{ code, severity: "error", where, values }] });

function fixedShares(key: Key, year: number, people: readonly string[]): Outcome {
  const weights = people.map((name) => total(key.parts.filter((part) => part.participant === name).map((part) => part.weight ? fractionOf(part.weight) : nothing)));
  const sum = total(key.parts.map((part) => part.weight ? fractionOf(part.weight) : nothing));
  if (compare(sum, whole) !== 0 || compare(total(weights), whole) !== 0) return refuse("shares-do-not-sum", key.at, { key: key.code, sum: toDecimal(total(weights)).toFixed() });
  const parts = key.parts.map((part): PartUse => ({ part, weight: part.weight ? fractionOf(part.weight) : nothing, shares: people.map((name) => (name === part.participant ? whole : nothing)) }));
  return { use: { key, year, shares: weights, parts }, findings: [] };
}

function baseShares(model: Model, key: Key, year: number, people: readonly string[]): Outcome {
  // One base alone needs no weight; in a composite every base has one.
  const weights = key.parts.map((part) => part.weight ? fractionOf(part.weight) : key.parts.length === 1 ? whole : nothing);
  if (compare(total(weights), whole) !== 0) return refuse("shares-do-not-sum", key.at, { key: key.code, sum: toDecimal(total(weights)).toFixed() });
  const findings: Finding[] = [];
  const parts = key.parts.map((part, index): PartUse => {
    const base = part.base ?? "";
    const counts = people.flatMap((name): Count[] => {
      const count = model.counts.find((one) => one.year === year && one.participant === name && normaliseText(one.base) === normaliseText(base));
      if (!count) findings.push({ code: "base-missing", severity: "error", where: part.at, values: { participant: name, base, year } });
      return count ? [count] : [];
    });
    const all = total(counts.map(({ count }) => fractionOf(count)));
    // Nobody has counted, or all say 0: one finding about the base says more than one for each participant.
    if (counts.length === 0) findings.splice(findings.length - people.length, people.length);
    if (isZero(all)) findings.push({ code: "base-empty", severity: "error", where: part.at, values: { base, year } });
    return { part, weight: weights[index]!, counts, shares: isZero(all) ? people.map(() => nothing) : counts.map(({ count }) => divide(fractionOf(count), all)) };
  });
  if (findings.length > 0) return { findings };
  const shares = people.map((_, index) => parts.reduce((sum, part) => add(sum, multiply(part.weight, part.shares[index]!)), nothing));
  return { use: { key, year, shares, parts }, findings: [] };
}
