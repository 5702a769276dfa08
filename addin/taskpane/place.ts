import type { Language } from "../../core/text/texts.ts";

/**
 * Where the pane runs. Why it is not in Excel: opened outside it (`elsewhere`), Office.js could not be fetched (`blocked`) or
 * did not answer in time (`slow`), or this Excel lacks what the add-in needs (`too-old`).
 */
export interface Place {
  readonly where: "excel" | "browser";
  readonly why?: "elsewhere" | "blocked" | "slow" | "too-old";
  readonly language: Language;
}
