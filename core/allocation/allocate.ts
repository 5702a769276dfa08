import { distinct, type Finding } from "../finding.ts";
import { add, fractionOf, multiply, nothing, type Fraction } from "../fraction.ts";
import { sum, type Money } from "../money.ts";
import { keyShares, type KeyUse } from "./keyShares.ts";
import { sharingIn, type Model, type Participant, type Pool } from "./model.ts";

/** One pool shared by its key: each participant's exact part in kroner. */
export interface PoolLine { readonly pool: Pool; readonly use: KeyUse; readonly quotas: readonly Fraction[] }

/** A year's pools shared among its participants, exactly: nothing is rounded here. */
export interface Allocation {
  readonly year: number;
  readonly participants: readonly Participant[];
  readonly lines: readonly PoolLine[];
  /** Each participant's exact total in kroner. */
  readonly totals: readonly Fraction[];
  readonly amount: Money;
}

/** Shares every pool of a year by its key. With any error there is no allocation, only the findings. */
export function allocate(model: Model, year: number): { allocation?: Allocation; findings: readonly Finding[] } {
  const pools = model.pools.filter((pool) => pool.year === year);
  const outcomes = pools.map((pool) => ({ pool, ...keyShares(model, pool.key, year, pool.keyAt) }));
  const findings = distinct(outcomes.flatMap((outcome) => outcome.findings));
  if (findings.length > 0 || pools.length === 0) return { findings };
  const lines = outcomes.flatMap(({ pool, use }): PoolLine[] => use ? [{ pool, use, quotas: use.shares.map((share) => multiply(fractionOf(pool.amount), share)) }] : []);
  const participants = sharingIn(model, year);
  const totals = participants.map((_, index) => lines.reduce((total, line) => add(total, line.quotas[index]!), nothing));
  return { allocation: { year, participants, lines, totals, amount: sum(pools.map(({ amount }) => amount)) }, findings };
}

