import { divide, fractionOf } from "../fraction.ts";
import { convert, unitFactor } from "../money.ts";
import { keyTrace } from "./keyTrace.ts";
import { derived, typed } from "../trace.ts";
import type { Trace } from "../trace.ts";
import type { Allocation, PoolLine } from "./allocate.ts";

/** Why a participant pays what it pays: pool by pool, key, base, count, each with its cell. Values in the pools' unit. */
export function traceShare(allocation: Allocation, participant: number): Trace {
  const unit = allocation.lines[0]?.pool.unit ?? "kr";
  return derived("share", divide(allocation.totals[participant]!, fractionOf(unitFactor(unit))), allocation.lines.map((line) => poolTrace(line, participant)), allocation.participants[participant]!.name);
}

function poolTrace({ pool, use, quotas }: PoolLine, participant: number): Trace {
  return derived("pool", divide(quotas[participant]!, fractionOf(unitFactor(pool.unit))), [typed(convert(pool.amount, "kr", pool.unit), pool.at, pool.name), keyTrace(use, participant)], pool.name);
}
