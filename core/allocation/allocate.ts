import { distinct, warning, type Finding } from "../finding.ts";
import { isZero, toDecimal, total, type Fraction } from "../fraction.ts";
import { sum, type Money } from "../money.ts";
import type { InternalMethod } from "../setup.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { KeyOutcome, KeyUse } from "./keyUse.ts";
import { poolsIn, sharingIn, type Model, type Participant, type Pool } from "./model.ts";
import { passOn, type PoolFlow } from "./passOn.ts";
import { useKey } from "./useKey.ts";

/** One pool shared by its key, in kroner: what it received from pools that serve it, each participant's exact part, and the rest. */
export interface PoolLine {
  readonly pool: Pool;
  /** The pool's own amount and what it received. */
  readonly amount: Fraction;
  readonly received: readonly PoolFlow[];
  readonly use: KeyUse;
  readonly quotas: readonly Fraction[];
  readonly unallocated: Fraction;
}

/** A year's pools shared among its participants, exactly: nothing is rounded here. */
export interface Allocation {
  readonly year: number;
  readonly participants: readonly Participant[];
  readonly lines: readonly PoolLine[];
  readonly flows: readonly PoolFlow[];
  /** Each participant's exact total in kroner. */
  readonly totals: readonly Fraction[];
  /** What no participant carries: idle capacity that is shown, direct amounts that do not cover their pool. */
  readonly unallocated: Fraction;
  /** Sum of the pools: totals and unallocated together, always. */
  readonly amount: Money;
  /** Every pool of the year, also those that only serve others. */
  readonly pools: readonly Pool[];
}

/** Passes on the pools that serve pools, then shares every final pool by its key. With any error there is no allocation. */
export function allocate(model: Model, year: number, method: InternalMethod = "step-down"): { allocation?: Allocation; findings: readonly Finding[] } {
  const served = passOn(model, year, method);
  const ready = keysOnce(model, year);
  const outcomes = served.finals.map((final) => ({ ...final, ...ready(final.pool) }));
  const errors = distinct([...served.findings, ...outcomes.flatMap((outcome) => outcome.findings)]);
  if (errors.length > 0 || outcomes.length === 0) return { findings: errors };
  const pools = poolsIn(model, year);
  const lines = outcomes.flatMap(({ pool, amount, from, use }): PoolLine[] => (use ? [{ pool, amount, received: from, use, ...use.apply(amount) }] : []));
  const participants = sharingIn(model, year);
  const totals = participants.map((_, index) => total(lines.map((line) => line.quotas[index]!)));
  return {
    allocation: {
      year, participants, lines, flows: served.flows, totals, unallocated: total(lines.map((line) => line.unallocated)),
      amount: sum(pools.map(({ amount }) => amount)), pools,
    },
    findings: lines.filter(({ unallocated }) => !isZero(unallocated))
      .map(({ pool, unallocated }) => warning("not-allocated", pool.at, { pool: pool.name, year, rest: toDecimal(unallocated).toDecimalPlaces(2).toFixed() })),
  };
}

/** A key that works is made ready once and serves all its pools; one that does not is reported where each pool names it. */
function keysOnce(model: Model, year: number): (pool: Pool) => KeyOutcome {
  const ready = new Map<string, KeyOutcome>();
  return ({ key, keyAt }) => {
    const code = normaliseText(key!);
    const outcome = ready.get(code) ?? useKey(model, key!, year, keyAt);
    if (outcome.use) ready.set(code, outcome);
    return outcome;
  };
}
