import { contracts } from "../sheets/contracts.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type FactRow } from "../sheets/facts.ts";
import type { Rule } from "./rule.ts";

/** Two rows of a sheet that name the same thing: the figure may count twice, or nobody knows which of them holds. */
export const lineDuplicate: Rule = ({ sheets }) => sheets.flatMap((sheet) => {
  const { identity } = contracts.find((one) => one.id === sheet.contract)!;
  const seen = new Map<string, FactRow>();
  return sheet.rows.flatMap((row) => {
    const { values } = row;
    const name = identity.map((column) => values[column] ?? "").filter((value) => value !== "").join(" ");
    const key = identity.map((column) => normaliseText(String(values[column] ?? ""))).join("|");
    const first = seen.get(key);
    if (!first) { seen.set(key, row); return []; }
    const column = identity.find((one) => sheet.columns[one] !== undefined)!;
    return [{ code: "line-duplicate", severity: "error", where: whereOf(sheet, row, column), values: { line: name, other: whereOf(sheet, first, column).cell ?? "" } } as const];
  });
});
