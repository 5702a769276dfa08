import { decimal, type Money } from "../../../core/money.ts";

const plain = /^-?\d+(?:\.\d+)?$/;

/** The double a cell holds for an exact amount. Throws RangeError when there is none: Excel has no NaN and no infinity. */
export function cellNumber(value: Money | string): number {
  const double = typeof value !== "string" ? value.toNumber() : plain.test(value) ? Number(value) : decimal(value).toNumber();
  if (!Number.isFinite(double)) throw new RangeError(`no cell can hold ${String(value)}`);
  return double === 0 ? 0 : double;
}
