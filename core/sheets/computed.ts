import type { CellRef, Formula } from "../formula.ts";
import type { Contract } from "./contract.ts";

export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** The table a formula is asked for: its rows, and where a row's column stands in the sheet. */
export interface Place { readonly rows: readonly Values[]; readonly at: (row: number, column: string) => CellRef }
type Rule = (place: Place, row: number) => Formula | undefined;

const variance: Rule = ({ at }, row) => ({ minus: [at(row, "budget"), at(row, "forecast")] });

const toOrder: Rule = ({ at }, row) => ({ toOrder: {
  plus: [at(row, "expired"), at(row, "expiring")], less: [at(row, "stock"), at(row, "ordered")],
} });

/** On a municipality's first row: the sum of its categories. */
const toOrderSum: Rule = ({ rows, at }, row) => {
  const same = rows.flatMap((values, index) => (values.participant === rows[row]!.participant ? [index] : []));
  return same[0] === row ? { sum: same.map((index) => at(index, "toOrder")) } : undefined;
};

const openTotal: Rule = ({ rows, at }, row) => {
  const measure = (values: Values): string => String(values.measure ?? "");
  if (measure(rows[row]!) !== "Åpne saker totalt") return undefined;
  const parts = rows.flatMap((values, index) => (/^Åpne (?:feilmeldinger|tjenesteforespørsler)$/.test(measure(values)) ? [index] : []));
  return { sum: parts.map((index) => at(index, "value")) };
};

const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  operatingReport: { variance },
  investmentReport: { variance },
  rotation: { toOrder, toOrderSum },
  serviceDesk: { value: openTotal },
};

/** The live formula that belongs in a cell, where the sheet computes it: what readers check is what the sheet does itself. */
export const computedCell = (contract: Contract, column: string, place: Place, row: number): Formula | undefined =>
  rules[contract.id]?.[column]?.(place, row);
