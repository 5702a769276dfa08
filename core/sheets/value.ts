import type { Finding } from "../finding.ts";

/** What a cell means: text, a number, an ISO date, or nothing. */
export type Value = string | number | null;

/** What had to be tolerated, or could not be read, before anybody has said where it stands. */
export type Trouble = Pick<Finding, "code" | "severity" | "values">;

export interface ReadValue { readonly value: Value; readonly trouble?: Trouble }
