import { readWorkbook } from "../sheets/readWorkbook.ts";
import { resultMark } from "../sheets/resultMark.ts";
import type { Grid } from "../workbook.ts";
import { inputsOf } from "./inputs.ts";
import type { Book, Task } from "./task.ts";
import { tasks } from "./tasks.ts";

/** A result whose inputs are no longer what it was computed from, and which sheets have moved since. */
export interface StaleResult { readonly task: Task; readonly sheet: string; readonly table: string; readonly moved: readonly string[] }

/** Holds every result sheet's own fingerprint against the inputs as they are now. */
export const staleResults = (file: string, grids: readonly Grid[]): readonly StaleResult[] => staleResultsIn([{ file, grids }]);

/** The same where several workbooks make up one year. */
export function staleResultsIn(books: readonly Book[]): readonly StaleResult[] {
  const sheets = books.flatMap(({ file, grids }) => readWorkbook(file, grids).sheets);
  return books.flatMap(({ grids }) => grids).flatMap((grid): StaleResult[] => {
    const mark = resultMark(grid);
    const task = mark?.table === undefined ? undefined : taskOf(mark.table);
    if (!task || mark?.table === undefined) return [];
    const now = inputsOf(sheets, task.contracts);
    if (now.fingerprint === mark.fingerprint) return [];
    const then = inputsThen(grid);
    const moved = [...now.sheets.filter(({ sheet, fingerprint }) => then.get(sheet) !== fingerprint).map(({ sheet }) => sheet), ...[...then.keys()].filter((sheet) => !now.sheets.some((one) => one.sheet === sheet))];
    return [{ task, sheet: grid.sheet, table: mark.table, moved }];
  });
}

const beginnings: Readonly<Record<string, Task["name"]>> = {
  kostnadsfordeling: "distribution", fordelingsmatrise: "distribution", investeringsplan: "investment", investeringsfordeling: "investment", "pc-rullering": "rotation",
};

/** The task that writes a table of this name. */
const taskOf = (table: string): Task | undefined => {
  const name = Object.entries(beginnings).find(([beginning]) => table.startsWith(beginning))?.[1];
  return tasks.find((task) => task.name === name);
};

/** The sheet-by-sheet fingerprints in a result's last line. */
function inputsThen({ rows }: Grid): ReadonlyMap<string, string> {
  const line = rows.map(([first]) => first).reverse().find((first) => typeof first === "string" && /=[0-9a-f]{8}(?:;|$)/.test(first));
  return new Map(String(line ?? "").replace(/^[^:]*: /, "").split("; ").flatMap((part) => { const at = part.lastIndexOf("="); return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const]; }));
}
