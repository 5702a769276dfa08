import { fault, type Where } from "../finding.ts";
import { normaliseText } from "../sheets/contract.ts";
import { refuse, type KeyContext, type KeyOutcome } from "./keyUse.ts";
import { byAmounts } from "./methods/byAmounts.ts";
import { byBase } from "./methods/byBase.ts";
import { byRate } from "./methods/byRate.ts";
import { byThreshold } from "./methods/byThreshold.ts";
import { byWeights } from "./methods/byWeights.ts";
import { equally } from "./methods/equally.ts";
import { fixedShares } from "./methods/fixedShares.ts";
import { isValidIn, sharingIn, type Key, type KeyMethod, type Model } from "./model.ts";

const methods: Readonly<Record<KeyMethod, (context: KeyContext) => KeyOutcome>> = {
  base: byBase, composite: byWeights, fixed: fixedShares, equal: equally, rate: byRate, threshold: byThreshold, direct: byAmounts,
};

/** Methods that work with a fixed number of rows; a row beyond it would not count, and is said instead. */
const rowsUsed: Readonly<Partial<Record<KeyMethod, number>>> = { base: 1, equal: 1, rate: 1, threshold: 2 };

/**
 * Finds the key by code and readies it for a year. A key that is unknown, not valid in the year, that leads back to
 * itself, or that its method cannot use (weights not 100 %, base empty or not counted by all, rows too many) gives findings instead.
 */
export function useKey(model: Model, code: string, year: number, at: Where, above: readonly string[] = []): KeyOutcome {
  const wanted = normaliseText(code);
  if (above.includes(wanted)) return refuse(fault("key-circular", at, { key: code, path: [...above, wanted].join(" → ") }));
  const named = model.keys.filter((key) => normaliseText(key.code) === wanted);
  if (named.length === 0) return refuse(fault("key-unknown", at, { key: code }));
  const key = inForce(named, year);
  if (!key) return refuse(fault("key-not-valid", at, { key: code, year }));
  const used = rowsUsed[key.method];
  if (used !== undefined && key.parts.length > used) return refuse(fault("key-rows-unused", key.parts[used]!.at, { key: code, rows: key.parts.length, used }));
  const people = sharingIn(model, year).map(({ name }) => name);
  return methods[key.method]({ model, key, year, people, resolve: (next, where) => useKey(model, next, year, where, [...above, wanted]) });
}

/** The version that began to apply last among those valid on some day of the year. */
const inForce = (keys: readonly Key[], year: number): Key | undefined =>
  keys.filter((key) => isValidIn(key, year)).reduce<Key | undefined>((latest, key) => (latest && !isLater(key, latest) ? latest : key), undefined);

const isLater = (a: Key, b: Key): boolean => ((a.validFrom ?? "") === (b.validFrom ?? "") ? a.version > b.version : (a.validFrom ?? "") > (b.validFrom ?? ""));
