import * as z from "zod/mini";
import type { Finding } from "../finding.ts";

const place = z.optional(z.nullable(z.string()));

/** One known finding that somebody accepts. Without `values` it is accepted whatever its figures are; `says` is only for the reader. */
const entry = z.strictObject({
  code: z.string(),
  file: place, sheet: place, cell: place,
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  says: z.optional(z.string()),
  reason: z.string(),
  expires: z.iso.date(),
});

export const baselineSchema = z.strictObject({ schema: z.literal(1), accepted: z.array(entry) });

export type Baseline = z.infer<typeof baselineSchema>;
export type BaselineEntry = Baseline["accepted"][number];

/** The same as JSON Schema, for docs/schemas. */
export const baselineJsonSchema = (): object => z.toJSONSchema(baselineSchema);

/** A baseline from the text of its file; else the place in it that is wrong (empty when it is no JSON at all). */
export function readBaseline(text: string): Baseline | { readonly wrong: string } {
  let content: unknown;
  try { content = JSON.parse(text); } catch { return { wrong: "" }; }
  const read = baselineSchema.safeParse(content);
  return read.success ? read.data : { wrong: read.error.issues[0]?.path.join(".") ?? "" };
}

/** Whether the entry is about the finding: same code, same place, and the same figures. */
export const isAbout = ({ code, file, sheet, cell, values }: BaselineEntry, finding: Finding): boolean =>
  code === finding.code && (file ?? undefined) === finding.where.file && (sheet ?? undefined) === finding.where.sheet
  && (cell ?? undefined) === finding.where.cell && (values === undefined || sameValues(values, finding.values));

const sameValues = (one: Finding["values"], other: Finding["values"]): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => String(one[name]) === String(other[name]));
};
