import * as z from "zod/mini";
import { normaliseText, type Column, type Contract } from "./contract.ts";
import type { Value } from "./value.ts";

const schemas = new Map<string, z.ZodMiniType<Record<string, unknown>>>();

/** The shape of a contract's rows in zod (its small form: the pane carries it too). Its messages are finding codes. */
export function rowSchema(contract: Contract): z.ZodMiniType<Record<string, unknown>> {
  let schema = schemas.get(contract.id);
  if (!schema) {
    schema = z.object(Object.fromEntries(Object.entries(contract.columns).map(([name, column]) => [name, columnSchema(column)])));
    schemas.set(contract.id, schema);
  }
  return schema;
}

function columnSchema(column: Column): z.ZodMiniType {
  const schema = column.choices ? choice(column.choices) : ofKind(column);
  return column.needed ? schema : z.nullable(schema);
}

const missing = { error: "value-missing" };

function choice(choices: readonly string[]): z.ZodMiniType {
  const known = choices.map(normaliseText);
  return z.string(missing).check(z.refine((seen) => known.includes(normaliseText(seen)), { error: "not-a-choice" }));
}

/** What the sheet computes is read as it stands: rules hold it against what it should be. */
function ofKind({ kind, output }: Column): z.ZodMiniType {
  switch (kind) {
    case "text": case "code": case "date": return z.string(missing);
    case "any": return z.union([z.string(), z.number()], missing);
    case "count": return output ? z.number(missing) : z.number(missing).check(z.nonnegative({ error: "count-negative" }));
    default: return z.number(missing);
  }
}

/** Whether a value that was read as its column's kind fits the schema for certain, so that nobody need ask it: nearly every one does. */
export const surelyFits = (column: Column, value: Value): boolean => (value === null ? !column.needed
  : column.choices === undefined && (typeof value !== "number" || Number.isFinite(value) && (value >= 0 || column.kind !== "count")));
