import { add, divide, multiply, nothing, total, type Fraction } from "../../fraction.ts";

/** Pools by number: their own amounts, which of them serve others, in what order, and how much each uses of each. */
export interface Internal {
  readonly amounts: readonly Fraction[];
  readonly serving: readonly boolean[];
  /** Serving pools in the order they are passed on. */
  readonly order: readonly number[];
  /** `use[from][to]`; what a pool uses of itself does not count. */
  readonly use: readonly (readonly Fraction[])[];
}

/** Kroner passed on from one pool to another. */
export interface Flow { readonly from: number; readonly to: number; readonly amount: Fraction }

export type Passed = { readonly flows: readonly Flow[] } | { readonly problem: "internal-unused" | "internal-singular"; readonly pool: number };

/** An amount sent from a pool to the given others in proportion to their use; undefined when none of them uses it. */
export function send({ use }: Internal, from: number, amount: Fraction, to: readonly number[]): readonly Flow[] | undefined {
  const users = to.filter((pool) => pool !== from && use[from]![pool]!.numerator !== 0n);
  const all = total(users.map((pool) => use[from]![pool]!));
  return users.length === 0 ? undefined : users.map((pool) => ({ from, to: pool, amount: divide(multiply(amount, use[from]![pool]!), all) }));
}

export const received = (flows: readonly Flow[], pool: number): Fraction =>
  flows.reduce((sum, flow) => (flow.to === pool ? add(sum, flow.amount) : sum), nothing);

/** Every pool's number except those given. */
export const allBut = ({ amounts }: Internal, closed: ReadonlySet<number>): number[] => amounts.map((_, pool) => pool).filter((pool) => !closed.has(pool));
