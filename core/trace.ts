import { toDecimal, type Fraction } from "./fraction.ts";
import { decimal, type Money } from "./money.ts";
import { whereOf, type FactRow, type SheetFacts } from "./sheets/facts.ts";
import type { RuleKey } from "./text/texts.ts";
import type { SayValues } from "./text/say.ts";
import type { Where } from "./finding.ts";

/** How a figure came to be: the rule, what it was computed from, and at the leaves the cell where a person typed it. */
export interface Trace {
  readonly rule: RuleKey;
  readonly values?: SayValues;
  /** What this step stands for: a pool, a key, a base, a line. */
  readonly name?: string;
  /** Exact value of the step, as plain decimal text. */
  readonly value: string;
  readonly from: readonly Trace[];
  readonly at?: Where;
}

/** A figure somebody typed: the end of every trace. */
export const typed = (value: string | number | Money | null, at: Where, name?: string): Trace =>
  ({ rule: "cell", value: value === null ? "" : typeof value === "object" ? value.toFixed() : String(value), from: [], at, ...(name === undefined ? {} : { name }) });

/** The trace of one value of a row. */
export const typedIn = (facts: SheetFacts, row: FactRow, column: string, name?: string): Trace => {
  const value = (row.values as Readonly<Record<string, string | number | null>>)[column] ?? null;
  return typed(typeof value === "number" ? decimal(value) : value, whereOf(facts, row, column), name);
};

export const derived = (rule: RuleKey, value: Money | Fraction, from: readonly Trace[], name?: string, values?: SayValues): Trace =>
  ({ rule, value: ("numerator" in value ? toDecimal(value).toDecimalPlaces(12) : value).toFixed(), from, ...(name === undefined ? {} : { name }), ...(values ? { values } : {}) });
