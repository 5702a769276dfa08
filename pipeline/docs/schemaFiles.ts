import { baselineJsonSchema } from "../../core/baseline/baseline.ts";
import { findingsJsonSchema } from "../../core/report/findingsSchema.ts";

/** docs/schemas/: the shapes that other programs may count on, by file name. */
export const schemaFiles: Readonly<Record<string, () => string>> = {
  "findings.schema.json": () => shown("What `samfordel validate --format json` answers", findingsJsonSchema()),
  "baseline.schema.json": () => shown("Accepted findings, for `samfordel validate --baseline`", baselineJsonSchema()),
};

const shown = (title: string, schema: object): string => `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
