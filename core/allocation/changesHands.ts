import { sum, zero, type Money } from "../money.ts";

/** Money that changes hands when balances are settled: the host settles with all the others and pays nothing to itself. */
export function changesHands(balances: readonly Money[], host: number): { readonly toPay: Money; readonly toReturn: Money; readonly hostOwn: Money } {
  const others = balances.filter((_, index) => index !== host);
  return {
    toPay: sum(others.filter((one) => one.isPositive())), toReturn: sum(others.filter((one) => one.isNegative()).map((one) => one.abs())), hostOwn: balances[host] ?? zero,
  };
}
