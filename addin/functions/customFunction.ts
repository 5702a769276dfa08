import type { FunctionSays } from "../../core/text/functions/texts.ts";

type Said = { readonly nb: string; readonly en: string };

export interface Parameter {
  readonly name: Said;
  readonly description: Said;
  readonly type: "number" | "string" | "any";
  /** A whole range instead of one cell. */
  readonly range?: true;
  /** May be left out; nothing that may not be left out can follow it. */
  readonly optional?: true;
  /** Comes as many times as wished, or not at all; the last parameter only. */
  readonly repeating?: true;
}

/** No answer, and why: #VALUE! for what cannot be right, #N/A for what is not there. */
export interface Refused { readonly code: "invalidValue" | "notAvailable"; readonly refused: FunctionSays }
export type Answer = number | readonly (readonly number[])[] | Refused;

/**
 * A worksheet function. The id is what Excel keeps (A–Z, 0–9, at least three); the names are what people type after
 * `SAMFORDEL.`. `run` is pure and gets its arguments as Excel gives them: one left out is null, a range is rows of cells.
 */
export interface CustomFunction {
  readonly id: string;
  readonly name: Said;
  readonly description: Said;
  readonly parameters: readonly Parameter[];
  /** The answer is a range that spills. */
  readonly spills?: true;
  readonly run: (...given: never[]) => Answer;
}

export const wrong = (refused: FunctionSays): Refused => ({ code: "invalidValue", refused });
export const notThere = (refused: FunctionSays): Refused => ({ code: "notAvailable", refused });

/** An argument left out. */
export type Left<T> = T | null | undefined;
