import { decimal, isMoney } from "../../core/money.ts";

/** An exact amount as it crosses to another thread: a decimal is no plain data. */
interface Crossing { readonly $decimal: string }

/** Anything made of plain data and exact amounts, as plain data alone. What is shared within it is still shared on the other side. */
export const packed = <Of>(of: Of): Of => copied(of, (value) => (isMoney(value) ? { $decimal: value.toFixed() } satisfies Crossing : undefined));

/** What was packed, as it was. */
export const unpacked = <Of>(of: Of): Of => copied(of, (value) => ("$decimal" in value ? decimal((value as Crossing).$decimal) : undefined));

function copied<Of>(of: Of, instead: (value: object) => object | undefined): Of {
  const copies = new Map<object, unknown>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    const made = instead(value) ?? (Array.isArray(value) ? value.map(copy) : copyOf(value as Readonly<Record<string, unknown>>));
    copies.set(value, made);
    return made;
  };
  const copyOf = (value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const name of Object.keys(value)) made[name] = copy(value[name]);
    return made;
  };
  return copy(of) as Of;
}
