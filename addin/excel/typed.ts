import { isError, isFormula, type PatchCell } from "../../core/workbook.ts";

/**
 * A patch's cell as it must be typed for Excel to hold just that. Excel reads what it is given as a person's typing: `2025-01`
 * would become a day, `0123` a number, `=A1` a formula. An apostrophe says text, and Excel does not show it.
 */
export function typed(cell: PatchCell): string | number | boolean | null {
  if (cell === null || typeof cell === "boolean") return cell;
  if (isFormula(cell)) return `=${cell.formula}`;
  if (isError(cell)) return cell.error;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) throw new RangeError(`not a number Excel can hold: ${cell}`);
    return cell;
  }
  return cell === "" || isPlainWords(cell) ? cell : `'${cell}`;
}

/** Begins with a letter, has no digit and is not a truth value: nothing Excel could take for anything but text. */
const isPlainWords = (text: string): boolean => /^\p{L}\P{N}*$/u.test(text) && !/^(?:true|false|sann|usann)$/i.test(text);
