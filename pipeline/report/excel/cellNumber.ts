import { decimal, type Money } from "../../../core/money.ts";

/** The double a cell holds for an exact amount. Throws RangeError when there is none: Excel has no NaN and no infinity. */
export function cellNumber(value: Money | string): number {
  const double = decimal(value).toNumber();
  if (!Number.isFinite(double)) throw new RangeError(`no cell can hold ${String(value)}`);
  return double === 0 ? 0 : double;
}
