import { ofSteps, roundTo, sum, type Money } from "./money.ts";
import { absolute, compare, divide, fraction, fractionOf, isZero, multiply, nothing, roundWhole, subtract, total, type Fraction } from "./fraction.ts";

/**
 * How whole units are found for exact quotas.
 * - `largest-remainder`: every part is rounded alone; the units then missing go to the parts that lost most by rounding,
 *   the units too many are taken from those that gained most (the method of Hamilton, also called Hare–Niemeyer).
 * - `host-absorbs`: every part is rounded alone and the host carries the whole difference.
 * - `each-alone`: every part is rounded alone, as meeting papers print it; the difference is left standing as `residual`.
 */
export type Policy = "largest-remainder" | "host-absorbs" | "each-alone";
export const policies: readonly Policy[] = ["largest-remainder", "host-absorbs", "each-alone"];

/** One part that does not carry its own rounded quota: from the exact quota, to what, by how many units, and why. */
export interface Move {
  readonly row: number;
  readonly quota: Fraction;
  readonly alone: Money;
  readonly amount: Money;
  readonly units: number;
  readonly reason: "largest-remainder" | "host-absorbs" | "after-pinned";
}

export interface Rounding {
  /** The smallest step an amount may take, e.g. 1 for whole units of the table, 1000 for whole thousands of kroner. */
  readonly unit: Money;
  readonly policy: Policy;
  /** Row of the host; needed by `host-absorbs`. */
  readonly host?: number | undefined;
  /** Rows promised their own rounded quota: they take no part in any correction. */
  readonly pinned?: readonly number[] | undefined;
}

export interface Apportionment {
  readonly quotas: readonly Fraction[];
  readonly amounts: readonly Money[];
  readonly ledger: readonly Move[];
  /** Amount less the parts: zero unless the policy is `each-alone` or the pins leave nobody to carry the rest. */
  readonly residual: Money;
}

/**
 * Shares an amount out by weights: quota = amount × weight / all weights, exactly; whole units by the policy.
 * The amount may be negative (−x mirrors x); weights may not. Equal claims go to the larger weight, then the earlier row.
 * Throws RangeError for a negative weight, and when the weights are all zero but the amount is not.
 */
export function apportion(amount: Money, weights: readonly Fraction[], rounding: Rounding): Apportionment {
  if (weights.some((weight) => weight.numerator < 0n)) throw new RangeError("weights may not be negative");
  const all = total(weights);
  if (isZero(all) && !amount.isZero()) throw new RangeError("nothing to apportion by: all weights are zero");
  const exact = fractionOf(amount);
  return roundToFoot(weights.map((weight) => (isZero(all) ? nothing : divide(multiply(exact, weight), all))), rounding);
}

/**
 * Rounds exact parts to whole units so that they foot: their sum is the exact sum, rounded. Parts may have mixed signs;
 * a zero stays zero, no part moves a whole unit from its quota (unless it is the host that absorbs).
 */
export function roundToFoot(quotas: readonly Fraction[], rounding: Rounding): Apportionment {
  const step = fractionOf(rounding.unit);
  const steps = quotas.map((quota) => divide(quota, step));
  const alone = steps.map(roundWhole);
  const target = roundWhole(total(steps));
  const { amounts, reason } = settleUnits(steps, alone, target, rounding);
  const money = (units: bigint): Money => ofSteps(units, rounding.unit);
  const ledger = amounts.flatMap((units, row): Move[] => units === alone[row] ? [] : [{
    row, quota: quotas[row]!, alone: money(alone[row]!), amount: money(units), units: Number(units - alone[row]!), reason,
  }]);
  return { quotas, amounts: amounts.map(money), ledger, residual: money(target - amounts.reduce((a, b) => a + b, 0n)) };
}

interface Settled { readonly amounts: readonly bigint[]; readonly reason: Move["reason"] }

function settleUnits(steps: readonly Fraction[], alone: readonly bigint[], target: bigint, rounding: Rounding): Settled {
  const pinned = new Set(rounding.pinned);
  if (rounding.policy === "each-alone") return { amounts: alone, reason: "largest-remainder" };
  const host = rounding.host;
  if (rounding.policy === "host-absorbs" && host !== undefined && !pinned.has(host)) {
    const difference = target - alone.reduce((a, b) => a + b, 0n);
    return { amounts: alone.map((units, row) => (row === host ? units + difference : units)), reason: "host-absorbs" };
  }
  return pinned.size === 0
    ? { amounts: largestRemainder(steps, alone, target), reason: "largest-remainder" }
    : { amounts: besidePinned(steps, alone, target, pinned), reason: "after-pinned" };
}

/** The pinned keep their own rounded quota; the rest is shared anew among the others in proportion to their quotas. */
function besidePinned(steps: readonly Fraction[], alone: readonly bigint[], target: bigint, pinned: ReadonlySet<number>): readonly bigint[] {
  const others = steps.flatMap((_, row) => (pinned.has(row) ? [] : [row]));
  const rest = target - alone.reduce((units, part, row) => (pinned.has(row) ? units + part : units), 0n);
  const exactRest = total(others.map((row) => steps[row]!));
  // A rest of the other sign than its quotas would turn payers into receivers: leave it standing as residual instead.
  if (rest !== 0n && (isZero(exactRest) || rest > 0n !== exactRest.numerator > 0n)) return alone;
  const scale = isZero(exactRest) ? nothing : divide(fraction(rest), exactRest);
  const quotas = others.map((row) => multiply(steps[row]!, scale));
  const shared = largestRemainder(quotas, quotas.map(roundWhole), rest);
  return alone.map((units, row) => (pinned.has(row) ? units : shared[others.indexOf(row)]!));
}

function largestRemainder(steps: readonly Fraction[], alone: readonly bigint[], target: bigint): readonly bigint[] {
  const missing = target - alone.reduce((a, b) => a + b, 0n);
  if (missing === 0n) return alone;
  const direction = missing > 0n ? 1n : -1n;
  const mirrored = total(steps).numerator < 0n;
  const lost = steps.map((step, row) => subtract(step, fraction(alone[row]!)));
  // Giving goes to the larger weight, then the earlier row; taking away mirrors it, so the larger and earlier keep theirs.
  const giving = direction > 0n !== mirrored ? 1 : -1;
  const claims = steps.map((_, row) => row)
    .filter((row) => (direction > 0n ? lost[row]!.numerator > 0n : lost[row]!.numerator < 0n))
    .sort((a, b) => Number(direction) * compare(lost[b]!, lost[a]!)
      || giving * (compare(absolute(steps[b]!), absolute(steps[a]!)) || a - b));
  const moved = new Set(claims.slice(0, Number(missing * direction)));
  return alone.map((units, row) => (moved.has(row) ? units + direction : units));
}

/** Exact parts and their exact sum, each rounded alone: what a printed table shows, and by how much it fails to foot. */
export function footingGap(parts: readonly Money[], unit: Money): Money {
  return roundTo(sum(parts), unit).minus(sum(parts.map((part) => roundTo(part, unit))));
}
