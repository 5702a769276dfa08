import { fault, type Finding } from "../finding.ts";
import { add, fractionOf, nothing, type Fraction } from "../fraction.ts";
import type { InternalMethod } from "../setup.ts";
import { normaliseText } from "../sheets/contract.ts";
import { direct } from "./internal/direct.ts";
import { doubleStepDown } from "./internal/doubleStepDown.ts";
import { received, type Internal, type Passed } from "./internal/flows.ts";
import { reciprocal } from "./internal/reciprocal.ts";
import { stepDown } from "./internal/stepDown.ts";
import { poolsIn, type InternalUse, type Model, type Pool } from "./model.ts";

/** Kroner one pool sends another for what it uses. */
export interface PoolFlow { readonly from: Pool; readonly to: Pool; readonly amount: Fraction; readonly use: InternalUse }

/** What there is to share after pools have served pools: each final pool with its own amount and what it received. */
export interface Served {
  readonly finals: readonly { readonly pool: Pool; readonly amount: Fraction; readonly from: readonly PoolFlow[] }[];
  readonly flows: readonly PoolFlow[];
  readonly findings: readonly Finding[];
}

const refused = (...findings: readonly Finding[]): Served => ({ finals: [], flows: [], findings });

const methods: Readonly<Record<InternalMethod, (internal: Internal) => Passed>> = {
  "direct": direct, "step-down": stepDown, "double-step-down": doubleStepDown, "reciprocal": reciprocal,
};

/**
 * Passes serving pools on by the set-up's method. A pool serves when the sheet of internal use names it as «Fra»; such a
 * pool is passed on whole. A use of an unknown pool, an order that cannot be found, a pool nobody uses and a closed circle
 * are findings.
 */
export function passOn(model: Model, year: number, method: InternalMethod): Served {
  const pools = poolsIn(model, year);
  const uses = model.internalUse.filter((use) => use.year === year);
  const numberOf = new Map(pools.map((pool, index) => [normaliseText(pool.code), index]));
  const at = (code: string): number => numberOf.get(normaliseText(code)) ?? -1;
  const findings = uses.flatMap((use) => [use.from, use.to].filter((code) => at(code) < 0).map((code) => fault("pool-unknown", use.at, { pool: code })));
  const ends = uses.map((one) => ({ from: at(one.from), to: at(one.to), one }));
  const serves = new Set(ends.map(({ from }) => from));
  const serving = pools.map((_, index) => serves.has(index));
  findings.push(...pools.filter((pool, index) => pool.key === undefined && !serving[index]).map((pool) => fault("pool-without-key", pool.keyAt, { pool: pool.code })));
  if (findings.length > 0) return refused(...findings);
  if (uses.length === 0) return { finals: pools.map((pool) => ({ pool, amount: fractionOf(pool.amount), from: [] })), flows: [], findings: [] };
  const use = pools.map(() => pools.map(() => nothing));
  for (const { from, to, one } of ends) if (from !== to) use[from]![to] = add(use[from]![to]!, fractionOf(one.count));
  const order = orderOf(pools, serving, use);
  const servers = serving.flatMap((one, index) => (one ? [index] : []));
  if (!order && (method === "step-down" || method === "double-step-down")) {
    return refused(fault("step-order-circular", uses[0]!.at, { pools: servers.map((index) => pools[index]!.code).join(", ") }));
  }
  const passed = methods[method]({ amounts: pools.map(({ amount }) => fractionOf(amount)), serving, order: order ?? servers, use });
  if ("problem" in passed) return refused(fault(passed.problem, pools[passed.pool]!.at, { pool: pools[passed.pool]!.code }));
  const flows = passed.flows.map((flow): PoolFlow => {
    const { one } = ends.find(({ from, to }) => from === flow.from && to === flow.to)!;
    return { from: pools[flow.from]!, to: pools[flow.to]!, amount: flow.amount, use: one };
  });
  return { flows, findings: [], finals: pools.flatMap((pool, index) => (serving[index] ? [] : [{
    pool, amount: add(fractionOf(pool.amount), received(passed.flows, index)), from: flows.filter(({ to }) => to === pool),
  }])) };
}

/** The stated steps; without them the only order in which nobody serves backwards. Undefined when there is none. */
function orderOf(pools: readonly Pool[], serving: readonly boolean[], use: Internal["use"]): readonly number[] | undefined {
  const servers = pools.flatMap((_, index) => (serving[index] ? [index] : []));
  const steps = servers.map((index) => pools[index]!.step);
  if (steps.every((step) => step !== undefined) && new Set(steps).size === steps.length) return [...servers].sort((a, b) => pools[a]!.step! - pools[b]!.step!);
  const order: number[] = [];
  while (order.length < servers.length) {
    const next = servers.find((one) => !order.includes(one) && servers.every((other) => order.includes(other) || other === one || use[other]![one]!.numerator === 0n));
    if (next === undefined) return undefined;
    order.push(next);
  }
  return order;
}
