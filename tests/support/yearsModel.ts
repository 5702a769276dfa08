import { allocate } from "../../core/allocation/allocate.ts";
import { countsFrom } from "../../core/allocation/counts.ts";
import { effectOf, explainChange, type Change, type Factor } from "../../core/allocation/explainChange.ts";
import { keyHash } from "../../core/allocation/keyHash.ts";
import type { Key, KeyPart, Model } from "../../core/allocation/model.ts";
import { toDecimal } from "../../core/fraction.ts";
import { decimal } from "../../core/money.ts";

export type Part = { readonly [P in keyof KeyPart]?: KeyPart[P] extends string | undefined ? KeyPart[P] : KeyPart[P] | number };
export interface KeySaid { readonly code: string; readonly method: Key["method"]; readonly parts: readonly Part[]; readonly from?: number; readonly to?: number }
export interface Said {
  /** Name, first year, last year. */
  readonly people: readonly (readonly [string, number?, number?])[];
  /** Year, base, then counts in the order of the people; null is no count. */
  readonly counts: readonly (readonly [number, string, ...(number | null)[]])[];
  /** Year, code, kroner, key. */
  readonly pools: readonly (readonly [number, string, number, string?])[];
  readonly keys: readonly KeySaid[];
  /** Year, from, to, count. */
  readonly use?: readonly (readonly [number, string, string, number])[];
}

const at = {};
const exact = ({ weight, amount, rate, floor, cap, capacity, ...part }: Part): KeyPart => ({ ...part, at, ...Object.fromEntries(
  Object.entries({ weight, amount, rate, floor, cap, capacity }).flatMap(([name, value]) => (value === undefined ? [] : [[name, decimal(value as number)]]))) }) as KeyPart;

/** A model of several years in few words. */
export const yearsModel = ({ people, counts, pools, keys, use = [] }: Said): Model => ({
  participants: people.map(([name, from, to], index) => ({ name, role: index === 0 ? "host" : "partner", at, ...(from ? { validFrom: `${from}-01-01` } : {}), ...(to ? { validTo: `${to}-12-31` } : {}) })),
  counts: countsFrom(counts.flatMap(([year, base, ...list]) => list.flatMap((count, index) => (count === null ? [] : [{ year, base, participant: people[index]![0], count: decimal(count), at }])))),
  pools: pools.map(([year, code, amount, key]) => ({ year, code, name: code, costType: null, amount: decimal(amount), unit: "kr", ...(key === undefined ? {} : { key }), at, keyAt: at })),
  keys: keys.map(({ code, method, parts, from, to }): Key => {
    const key = { code, name: code, method, version: String(from ?? 1), parts: parts.map(exact), at, ...(from ? { validFrom: `${from}-01-01` } : {}), ...(to ? { validTo: `${to}-12-31` } : {}) };
    return { ...key, hash: keyHash(key) };
  }),
  internalUse: use.map(([year, from, to, count]) => ({ year, from, to, count: decimal(count), at })),
});

/** 2024 against 2025; undefined when a year cannot be allocated. */
export function changeIn(model: Model): Change | undefined {
  const [before, after] = [allocate(model, 2024).allocation, allocate(model, 2025).allocation];
  return before && after ? explainChange(model, before, after).change : undefined;
}

/** Each factor's kroner per participant, and last what nobody carries; factors that add nothing to anybody are left out. */
export function byFactor(change: Change): Readonly<Record<string, readonly number[]>> {
  const factors: readonly Factor[] = ["amount", ...change.bases.map((base): Factor => `base:${base}`), "keys", "participants"];
  return Object.fromEntries(factors.map((factor) => [factor, effectOf(change, factor).map((part) => toDecimal(part).toDecimalPlaces(6).toNumber())] as const).filter(([, parts]) => parts.some((part) => part !== 0)));
}
