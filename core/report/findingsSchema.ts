import * as z from "zod/mini";

/** Version of the shape: raised when a field is renamed, removed or changes meaning. */
export const findingsSchemaVersion = 1;

const severity = z.enum(["error", "warning", "info"]);
const count = z.int().check(z.nonnegative());

const seen = z.nullable(z.union([z.string(), z.number()]));

/** The smallest edit of one sheet that settles what it is said of, and what it rests on. */
const repair = z.strictObject({
  file: z.string(), sheet: z.string(),
  edits: z.array(z.strictObject({ cell: z.string(), before: seen, after: seen, format: z.optional(z.string()) })),
  slips: z.array(z.enum(["digits", "sign", "unit", "moved", "computed", "text"])),
  size: count, unique: z.boolean(),
  proof: z.array(z.strictObject({ cell: z.string(), kind: z.enum(["sum", "variance", "toOrder", "toOrderSum", "openTotal"]), seen: z.string(), was: z.string() })),
});

const finding = z.strictObject({
  code: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  severity,
  file: z.nullable(z.string()),
  sheet: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  title: z.string(), says: z.string(), why: z.string(), fix: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  repair: z.nullable(repair),
  accepted: z.nullable(z.strictObject({ reason: z.string(), expires: z.iso.date() })),
});

const file = z.strictObject({
  file: z.string(),
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  bytes: z.nullable(count),
  fate: z.enum(["read", "paper", "duplicate", "locked", "refused", "template", "ignored"]),
  sheets: z.array(z.strictObject({ sheet: z.string(), contract: z.nullable(z.string()) })),
  findings: z.array(z.string()),
});

/** What `validate --format json` answers. Accepted findings are listed, but are in no count but their own. */
export const findingsSchema = z.strictObject({
  schema: z.literal(findingsSchemaVersion),
  product: z.literal("samfordel"),
  language: z.enum(["nb", "nn", "en"]),
  files: z.array(file),
  counts: z.strictObject({ errors: count, warnings: count, infos: count, accepted: count }),
  findings: z.array(finding),
  /** Each repair of the findings once. */
  repairs: z.array(repair),
});

type Deep<T> = T extends readonly (infer E)[] ? readonly Deep<E>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
export type FindingsJson = Deep<z.infer<typeof findingsSchema>>;
export type FindingJson = FindingsJson["findings"][number];

/** The same as JSON Schema, for docs/schemas. */
export const findingsJsonSchema = (): object => z.toJSONSchema(findingsSchema);
