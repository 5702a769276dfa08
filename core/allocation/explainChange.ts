import type { Finding } from "../finding.ts";
import { add, compare, nothing, type Fraction } from "../fraction.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import type { Allocation, PoolLine } from "./allocate.ts";
import { basesOf } from "./basesOf.ts";
import type { KeyUse } from "./keyUse.ts";
import { mixedUses, movedBase, type PoolPair, type Side, type Years } from "./mixedUse.ts";
import type { Model } from "./model.ts";
import { shapley } from "./shapley.ts";

/** What can change from one year to the next; a base's volume is named by its base, as it is first spelt. */
export type Factor = "amount" | "keys" | "participants" | `base:${string}`;

/** Kroner a factor adds to each participant, in the order of `Change.people`; last, what it adds to what nobody carries. */
export interface Effect { readonly factor: Factor; readonly parts: readonly Fraction[] }
/** A pool with the effects of the factors that changed there, and no others. */
export interface PoolChange extends PoolPair { readonly effects: readonly Effect[] }

export interface Change extends Years {
  /** Everybody who shares in either year, in the order of their sheet. */
  readonly people: readonly string[];
  /** Bases used in either year, in the order they are counted. */
  readonly bases: readonly string[];
  readonly pools: readonly PoolChange[];
}

/** With more changed factors than this a pool takes minutes, each one more doubling the time: it is said instead. */
const mostFactors = 14;

/**
 * Why each participant pays more or less than the year before, in exact kroner, by factor: the pools' amounts (after pools
 * have served pools), each base's volume, keys and weights, and participants joining or leaving. The Shapley average over
 * every order in which the factors could have changed: no order is preferred, and the parts add to the whole change. What
 * rounding adds is the table's affair: shown change less exact change.
 *
 * It is computed pool by pool with only the factors that matter there, which is the same as once with all of them. What
 * participants pay is the sum of what they pay in each pool, and the Shapley value of a sum of games is the sum of their
 * Shapley values (linearity). In one pool's game another pool's amount, or a base its keys do not use, changes nothing
 * whenever it joins, so it gets nothing and the others get what they would without it (null player).
 */
export function explainChange(model: Model, before: Allocation, after: Allocation): { change?: Change; findings: readonly Finding[] } {
  const years: Years = { before, after };
  const [was, is] = [before, after].map(({ participants }) => new Set(participants.map(({ name }) => name))) as [Set<string>, Set<string>];
  const people = [...new Set(model.participants.map(({ name }) => name))].filter((name) => was.has(name) || is.has(name));
  const membership = people.some((name) => was.has(name) !== is.has(name));
  const spelling = model.counts.bases();
  const volume = (base: string): Factor => `base:${spelling.get(base) ?? base}`;
  const isMoved = movedBase(model, years, people);
  const useOf = mixedUses(model, years);
  const pools = pairUp(before.lines, after.lines).map((pair): PoolChange => {
    const bases = basesIn(pair);
    const factors: Factor[] = [
      ...(sameIn(pair, ({ amount }, other) => compare(amount, other.amount) === 0) ? [] : ["amount" as const]),
      ...bases.filter(isMoved).map(volume),
      ...(!pair.before || !pair.after || sameIn(pair, ({ use }, other) => hashes(use) === hashes(other.use)) ? [] : ["keys" as const]),
      ...(membership ? ["participants" as const] : []),
    ];
    if (factors.length > mostFactors) return { ...pair, effects: factors.map((factor) => ({ factor, parts: [] })) };
    const parts = shapley(factors, (changed) => {
      const side = (factor: Factor): Side => (changed.has(factor) ? "after" : "before");
      const line = pair[side("amount")];
      if (!line) return [...people, "rest"].map(() => nothing);
      const use = useOf(pair, bases, { key: side("keys"), people: side("participants"), base: (base) => side(volume(base)) });
      const { quotas, unallocated } = use.apply(line.amount);
      return [...people.map((name) => quotas[use.people.indexOf(name)] ?? nothing), unallocated];
    });
    return { ...pair, effects: factors.map((factor, index) => ({ factor, parts: parts[index]! })) };
  });
  const tooWide = pools.filter(({ effects }) => effects.length > mostFactors).map((pool): Finding => {
    const { pool: { name, at } } = (pool.after ?? pool.before)!;
    return { code: "change-too-wide", severity: "warning", where: at, values: { pool: name, factors: pool.effects.length, most: mostFactors } };
  });
  if (tooWide.length > 0) return { findings: tooWide };
  const used = new Set(pools.flatMap(basesIn));
  const bases = [...spelling].flatMap(([base, name]) => (used.has(base) ? [name] : []));
  return { change: { before, after, people, bases, pools }, findings: [] };
}

/** What one factor adds in all pools together, in the order of `Effect.parts`. */
export const effectOf = ({ people, pools }: Change, factor: Factor): readonly Fraction[] =>
  pools.flatMap(({ effects }) => effects.filter((effect) => effect.factor === factor))
    .reduce((sums, { parts }) => sums.map((sum, at) => add(sum, parts[at]!)), [...people, "rest"].map((): Fraction => nothing));

/** Pools by code; what only one of the years has stands alone. */
function pairUp(before: readonly PoolLine[], after: readonly PoolLine[]): PoolPair[] {
  const rest = [...before];
  const pairs = after.map((line): PoolPair => {
    const at = rest.findIndex(({ pool }) => sameText(pool.code, line.pool.code));
    return at < 0 ? { after: line } : { before: rest.splice(at, 1)[0]!, after: line };
  });
  return [...pairs, ...rest.map((line): PoolPair => ({ before: line }))];
}

const sameIn = ({ before, after }: PoolPair, same: (before: PoolLine, after: PoolLine) => boolean): boolean =>
  before !== undefined && after !== undefined && same(before, after);
/** The bases that count in a pool in either year, in compared spelling. */
const basesIn = ({ before, after }: PoolPair): string[] =>
  [...new Set([before, after].flatMap((line) => (line ? basesOf(line.use).map(normaliseText) : [])))];

/** The fingerprints of a key and of the keys it leads to. */
const hashes = ({ key, parts }: KeyUse): string => [key.hash, ...parts.flatMap(({ use }) => (use ? [hashes(use)] : []))].join(" ");
