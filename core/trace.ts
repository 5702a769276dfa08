import { decimalText, type Fraction } from "./fraction.ts";
import { decimal, type Money, type Unit } from "./money.ts";
import { contracts } from "./sheets/contracts.ts";
import { whereOf, type FactRow, type SheetFacts } from "./sheets/facts.ts";
import type { RuleKey } from "./text/texts.ts";
import type { SayValues } from "./text/say.ts";
import type { Where } from "./finding.ts";
import { withMore } from "./withMore.ts";

/** How a figure came to be: the rule, what it was computed from, and at the leaves the cell where a person typed it. */
export interface Trace {
  readonly rule: RuleKey;
  readonly values?: SayValues;
  /** What this step stands for: a pool, a key, a base, a line. */
  readonly name?: string;
  /** Exact value of the step, as plain decimal text. */
  readonly value: string;
  /** What the value is measured in; without it a typed value is a plain number, and a step is measured as the one it is part of. */
  readonly unit?: Unit | "share";
  readonly from: readonly Trace[];
  readonly at?: Where;
}

/** A figure somebody typed: the end of every trace. */
export const typed = (value: string | number | Money | null, at: Where, name?: string): Trace =>
  ({ rule: "cell", value: value === null ? "" : typeof value === "object" ? value.toFixed() : String(value), from: [], at, ...(name === undefined ? {} : { name }) });

/** The trace of one value of a row. */
export const typedIn = (facts: SheetFacts, row: FactRow, column: string, name?: string): Trace => {
  const value = row.values[column] ?? null;
  return measured(unitOf(facts, column), typed(typeof value === "number" ? decimal(value) : value, whereOf(facts, row, column), name));
};

/** The same step with its unit said. */
export const measured = (unit: Trace["unit"], trace: Trace): Trace => (unit === undefined ? trace : withMore(trace, { unit }));

function unitOf(facts: SheetFacts, column: string): Trace["unit"] {
  const contract = contracts.find(({ id }) => id === facts.contract);
  const kind = contract?.columns[column]?.kind;
  return kind === "share" ? "share" : kind === "money" ? facts.about.unit ?? contract?.unit : undefined;
}

/** A step computed from others. Plain assignments: a large year has millions of steps. */
export function derived(rule: RuleKey, value: Money | Fraction, from: readonly Trace[], name?: string, values?: SayValues, unit?: Trace["unit"]): Trace {
  const step: { -readonly [Part in keyof Trace]: Trace[Part] } = { rule, value: "numerator" in value ? decimalText(value, 12) : value.toFixed(), from };
  if (name !== undefined) step.name = name;
  if (values) step.values = values;
  if (unit) step.unit = unit;
  return step;
}
