import { HostGap } from "../hostError.ts";
import { parseA1, type Box } from "./a1.ts";
import type { Value } from "./hostBook.ts";

/** A rectangle a formula reads; without a sheet, in its own. */
export interface Ref { readonly sheet?: string; readonly box: Box }
export type ReadCells = (ref: Ref) => readonly Value[];

const token = /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\d(])|(\d+(?:\.\d+)?)|([A-Z]+)(?=\()|([-+=(),]))/uy;

type Token = { readonly kind: "text" | "number" | "call" | "sign"; readonly text: string } | { readonly kind: "ref"; readonly ref: Ref };

/**
 * Computes the few formulas the product itself writes: sums and differences of cells and numbers, SUM, MAX, COUNT, and
 * IF(a=b, …). Every other formula is a gap: this host has no calculation engine and does not pretend to.
 */
export function evaluate(formula: string, cells: ReadCells): Value {
  const tokens = tokenise(formula);
  let at = 0;
  const isNext = (sign: string): boolean => { const next = tokens[at]; return next?.kind === "sign" && next.text === sign; };
  const take = (sign: string): void => { if (!isNext(sign)) throw gap(formula); at += 1; };
  const one = (values: readonly Value[]): Value => { if (values.length !== 1) throw gap(formula); return values[0]!; };
  const number = (values: readonly Value[]): number => { const value = one(values); if (value === "") return 0; if (typeof value !== "number") throw gap(formula); return value; };

  const comparison = (): readonly Value[] => {
    const left = additive();
    if (!isNext("=")) return left;
    at += 1;
    return [one(left) === one(additive())];
  };
  const additive = (): readonly Value[] => {
    let left = primary();
    while (isNext("+") || isNext("-")) {
      const sign = isNext("+") ? 1 : -1;
      at += 1;
      left = [number(left) + sign * number(primary())];
    }
    return left;
  };
  const primary = (): readonly Value[] => {
    const next = tokens[at];
    at += 1;
    if (next === undefined) throw gap(formula);
    if (next.kind === "ref") return cells(next.ref);
    if (next.kind === "number") return [Number(next.text)];
    if (next.kind === "text") return [next.text.slice(1, -1).replaceAll('""', '"')];
    if (next.kind === "call") return call(next.text);
    if (next.text === "-") return [-number(primary())];
    if (next.text !== "(") throw gap(formula);
    const inner = comparison();
    take(")");
    return inner;
  };
  const call = (name: string): readonly Value[] => {
    const args: (readonly Value[])[] = [];
    take("(");
    do { if (isNext(",")) at += 1; args.push(comparison()); } while (isNext(","));
    take(")");
    const numbers = args.flat().filter((value) => typeof value === "number");
    if (name === "SUM") return [numbers.reduce((sum, value) => sum + value, 0)];
    if (name === "MAX") return [Math.max(...numbers)];
    if (name === "COUNT") return [numbers.length];
    if (name === "IF" && args.length === 3) return one(args[0]!) === true ? args[1]! : args[2]!;
    throw gap(formula);
  };
  const result = one(comparison());
  if (at !== tokens.length) throw gap(formula);
  return result;
}

const gap = (formula: string): HostGap => new HostGap(`no calculation engine for =${formula}`);

function tokenise(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.trimEnd().length) {
    const match = token.exec(formula);
    if (!match) throw gap(formula);
    const [, text, sheet, cell, number, call, sign] = match;
    if (cell !== undefined) tokens.push({ kind: "ref", ref: refOf(sheet, cell) });
    else tokens.push({ kind: text !== undefined ? "text" : number !== undefined ? "number" : call !== undefined ? "call" : "sign", text: (text ?? number ?? call ?? sign)! });
  }
  return tokens;
}

const refOf = (sheet: string | undefined, cell: string): Ref =>
  ({ box: parseA1(cell), ...(sheet === undefined ? {} : { sheet: sheet.slice(0, -1).replace(/^'(.*)'$/, "$1").replaceAll("''", "'") }) });

const reference = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\d(])/gu;

/** The cells a formula reads, also one that cannot be computed here. */
export const readsOf = (formula: string): readonly Ref[] =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(reference)].map(([, sheet, cell]) => refOf(sheet, cell!));
