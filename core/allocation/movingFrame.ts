import { fault, type Finding } from "../finding.ts";
import { add, divide, fractionOf, multiply, nothing, subtract, total, type Fraction } from "../fraction.ts";
import { decimal } from "../money.ts";
import type { InternalMethod } from "../setup.ts";
import { allocate, type Allocation } from "./allocate.ts";
import { givingPools } from "./givingPools.ts";
import { poolsIn, type Model, type Pool } from "./model.ts";

/** A year's allocation as a function of its frame. Amounts in kroner, exact. */
export interface MovingFrame {
  readonly today: Allocation;
  /** Sum of the pools as they stand. */
  readonly frame: Fraction;
  readonly giving: readonly Pool[];
  /** What is left of the frame when the giving pools have given everything. */
  readonly fixed: Fraction;
  /** A giving pool's amount at another frame. */
  readonly poolAt: (pool: Pool, frame: Fraction) => Fraction;
  /** A participant's amount at another frame, by position. Never falls when the frame grows. */
  readonly amountAt: (participant: number, frame: Fraction) => Fraction;
}

/**
 * Lets the frame move: the difference from the sum of the pools is taken by the giving pools in proportion to their
 * amounts, passed on where they serve others, and shared by each pool's key. So a participant's share moves with the frame.
 */
export function movingFrame(model: Model, year: number, method: InternalMethod): { moving?: MovingFrame; findings: readonly Finding[] } {
  const { allocation: today, findings } = allocate(model, year, method);
  if (!today) return { findings };
  const { pools: giving, findings: aboutGiving } = givingPools(model, year);
  if (giving.length === 0) return { findings: [...aboutGiving, fault("nothing-gives", poolsIn(model, year)[0]!.at, { year })] };
  const emptied = model.pools.map((pool) => (giving.includes(pool) ? { ...pool, amount: decimal(0) } : pool));
  const rest = allocate({ ...model, pools: emptied }, year, method).allocation!;
  const frame = fractionOf(today.amount);
  const given = total(giving.map(({ amount }) => fractionOf(amount)));
  const fixed = subtract(frame, given);
  // Passing on is linear, so each final pool goes straight from what it is with nothing given to what it is today.
  const partAt = (at: Fraction): Fraction => divide(subtract(at, fixed), given);
  const amountAt = (participant: number, at: Fraction): Fraction => {
    const part = partAt(at);
    return today.lines.reduce((sum, { use, amount }, index) => {
      const least = rest.lines[index]!.amount;
      return add(sum, use.apply(add(least, multiply(part, subtract(amount, least)))).quotas[participant]!);
    }, nothing);
  };
  return { moving: { today, frame, giving, fixed, poolAt: (pool, at) => multiply(fractionOf(pool.amount), partAt(at)), amountAt }, findings: aboutGiving };
}
