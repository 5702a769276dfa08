import { address, isFormula, type Cell, type Grid, type Patch, type PatchCell, type Workbook } from "../../core/workbook.ts";

/** The workbook port over plain arrays: sheets by name, from A1. */
export function memoryWorkbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Workbook {
  const held = new Map<string, PatchCell[][]>(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  return {
    read: (wanted) => Promise.resolve([...held].filter(([name]) => wanted?.includes(name) ?? true).map(([name, rows]) => gridOf(name, rows))),
    write: (patches) => { for (const patch of patches) apply(held, patch); return Promise.resolve(); },
  };
}

function gridOf(sheet: string, held: readonly (readonly PatchCell[])[]): Grid {
  const filled = Array.from(held, (row) => Array.from(row ?? [])).flatMap((row, down) => row.flatMap((cell, right) => (cell == null ? [] : [{ down, right }])));
  const height = Math.max(0, ...filled.map(({ down }) => down + 1));
  const width = Math.max(0, ...filled.map(({ right }) => right + 1));
  const at = (down: number, right: number): PatchCell => held[down]?.[right] ?? null;
  const plain = (cell: PatchCell): Cell => (isFormula(cell) ? cell.result : cell);
  const rows = Array.from({ length: height }, (_, down) => Array.from({ length: width }, (__, right) => plain(at(down, right))));
  const formulas = new Map(filled.flatMap(({ down, right }) => { const cell = at(down, right); return isFormula(cell) ? [[address(down, right), cell.formula] as const] : []; }));
  return { sheet, rows, origin: { row: 0, column: 0 }, formulas, percents: new Set() };
}

function apply(held: Map<string, PatchCell[][]>, patch: Patch): void {
  if (patch.remove) { held.delete(patch.sheet); return; }
  const rows = held.get(patch.sheet) ?? [];
  held.set(patch.sheet, rows);
  patch.rows.forEach((row, down) => row.forEach((cell, right) => {
    if (cell !== null) (rows[patch.row + down] ??= [])[patch.column + right] = cell === "" ? null : cell;
  }));
}
