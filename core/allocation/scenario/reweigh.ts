import type { Where } from "../../finding.ts";
import { decimal, sum, zero, type Money } from "../../money.ts";
import { keyHash } from "../keyHash.ts";
import type { Key, KeyPart } from "../model.ts";

/** A weight to set, and the cell that says so. */
export interface Weighing { readonly weight: Money; readonly at?: Where }

/** The key with some weights set; the others share what is left of 100 % in the proportions they had. A key that weighs otherwise has another hash. */
export function reweigh(key: Key, wanted: ReadonlyMap<KeyPart, Weighing>): Key {
  const others = key.parts.filter((part) => part.weight !== undefined && !wanted.has(part));
  const rest = decimal(1).minus(sum([...wanted.values()].map(({ weight }) => weight)));
  const had = sum(others.map(({ weight }) => weight!));
  const scaled = new Map<KeyPart, Money>(others.map((part) => [part, had.isZero() ? zero : part.weight!.times(rest).dividedBy(had).toDecimalPlaces(20)]));
  const last = others.filter(({ weight }) => !weight!.isZero()).at(-1);
  if (last) scaled.set(last, rest.minus(sum(others.filter((part) => part !== last).map((part) => scaled.get(part)!))));
  const parts = key.parts.map((part): KeyPart => {
    const set = wanted.get(part);
    const weight = set?.weight ?? scaled.get(part);
    return weight === undefined ? part : { ...part, weight, ...(set?.at ? { at: set.at } : {}) };
  });
  const { hash: _, ...said } = { ...key, parts };
  return { ...said, hash: keyHash(said) };
}
