/** Cells side by side that are alike. Zero-based, within their block. */
export interface Area<T> { readonly row: number; readonly column: number; readonly height: number; readonly width: number; readonly value: T }

/**
 * A block of values as few rectangles of equal ones: runs along each row, then equal runs on following rows put together.
 * Excel is told once per rectangle, never once per cell. `null` is left out.
 */
export function areas<T>(block: readonly (readonly (T | null)[])[]): readonly Area<T>[] {
  const done: Area<T>[] = [];
  let open: readonly Area<T>[] = [];
  block.forEach((line, row) => {
    const runs = runsOf(line, row);
    const grown = runs.map((run) => { const above = open.find((area) => isAlike(area, run)); return above ? { ...above, height: above.height + 1 } : run; });
    done.push(...open.filter((area) => !runs.some((run) => isAlike(area, run))));
    open = grown;
  });
  return [...done, ...open];
}

const isAlike = <T>(a: Area<T>, b: Area<T>): boolean => a.column === b.column && a.width === b.width && a.value === b.value;

function runsOf<T>(line: readonly (T | null)[], row: number): readonly Area<T>[] {
  const runs: Area<T>[] = [];
  line.forEach((value, column) => {
    const last = runs.at(-1);
    if (value === null) return;
    if (last && last.value === value && last.column + last.width === column) runs[runs.length - 1] = { ...last, width: last.width + 1 };
    else runs.push({ row, column, height: 1, width: 1, value });
  });
  return runs;
}
