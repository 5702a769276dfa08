import { divide, fractionOf } from "../fraction.ts";
import { convert, unitFactor, type Unit } from "../money.ts";
import { derived, typed, type Trace } from "../trace.ts";
import type { Allocation, PoolLine } from "./allocate.ts";
import { keyTrace } from "./keyTrace.ts";
import type { PoolFlow } from "./passOn.ts";

/** Why a participant pays what it pays: pool by pool, key, base, count, each with its cell. Values in the given unit. */
export const traceShare = (allocation: Allocation, participant: number, unit: Unit): Trace =>
  derived("share", divide(allocation.totals[participant]!, fractionOf(unitFactor(unit))), allocation.lines.map((line) => poolTrace(line, participant, unit)), allocation.participants[participant]!.name);

export function poolTrace({ pool, amount, received, use, quotas }: PoolLine, participant: number, unit: Unit): Trace {
  const own = typed(convert(pool.amount, "kr", unit), pool.at, pool.name);
  return derived("pool", divide(quotas[participant]!, fractionOf(unitFactor(unit))), [own, ...received.map((flow) => flowTrace(flow, unit)), keyTrace(use, participant, amount)], pool.name);
}

const flowTrace = ({ from, amount, use }: PoolFlow, unit: Unit): Trace =>
  derived("internal", divide(amount, fractionOf(unitFactor(unit))), [typed(convert(from.amount, "kr", unit), from.at, from.name), typed(use.count, use.at, `${use.from} → ${use.to}`)], from.name);
