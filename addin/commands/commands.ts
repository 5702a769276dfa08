import type { Wish } from "../taskpane/wishes.ts";

/** The ribbon's buttons by the FunctionName the manifest gives them, and what each asks of the pane. */
export const commands = {
  checkSheets: "check",
  recomputeDistribution: "distribution",
  insertSheet: "insert",
  undoRecompute: "undo",
} as const satisfies Readonly<Record<string, Wish>>;
