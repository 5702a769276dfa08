import { divide, inUnit, isZero } from "../fraction.ts";
import { convert, type Unit } from "../money.ts";
import { remember } from "../remember.ts";
import { derived, measured, typed, type Trace } from "../trace.ts";
import type { Allocation, PoolLine } from "./allocate.ts";
import { keyTrace } from "./keyTrace.ts";
import type { Pool } from "./model.ts";
import type { PoolFlow } from "./passOn.ts";

/** Why a participant pays what it pays: pool by pool, key, base, count, each with its cell. Values in the given unit. */
export const traceShare = (allocation: Allocation, participant: number, unit: Unit): Trace =>
  measured(unit, derived("share", inUnit(allocation.totals[participant]!, unit), allocation.lines.map((line) => poolTrace(line, participant, unit)), allocation.participants[participant]!.name));

export function poolTrace(line: PoolLine, participant: number, unit: Unit): Trace {
  const { pool, amount, use, quotas } = line;
  const quota = quotas[participant]!;
  const share = isZero(amount) ? undefined : divide(quota, amount);
  return derived("pool", inUnit(quota, unit), [...amounts(line, unit), keyTrace(use, participant, share)], pool.name, undefined, unit);
}

/** A pool's whole amount: what it has of its own, and what it received. */
export const amountTrace = (line: PoolLine, unit: Unit): Trace => (line.received.length === 0 ? amounts(line, unit)[0]!
  : measured(unit, derived("sum", inUnit(line.amount, unit), amounts(line, unit), line.pool.name)));

const amounts = remember(({ pool, received }: PoolLine, unit: Unit): readonly Trace[] =>
  [poolCell(pool, unit), ...received.map((flow) => flowTrace(flow, unit))]);

const flowTrace = ({ from, amount, use }: PoolFlow, unit: Unit): Trace =>
  measured(unit, derived("internal", inUnit(amount, unit), [poolCell(from, unit), typed(use.count, use.at, `${use.from} → ${use.to}`)], from.name));

/** A pool's own amount where it was typed; in its sheet's unit unless another is asked for. */
export const poolCell = (pool: Pool, unit: Unit = pool.unit): Trace => measured(unit, typed(convert(pool.amount, "kr", unit), pool.at, pool.name));
