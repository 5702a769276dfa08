import { damaged } from "../refusal.ts";

/** The zero-based row a row says it is, or the one after the last. */
export function rowOf(said: string | undefined, last: number, sheet: string): number {
  const row = said === undefined ? last + 1 : /^\s*\d{1,7}\s*$/.test(said) ? Number(said) - 1 : -1;
  if (row < 0 || row >= 1_048_576) throw damaged("reference", `${sheet}!${said ?? row + 1}`);
  return row;
}

/** The zero-based column of a cell in a row, or the one after the last. */
export function columnOf(said: string | undefined, row: number, last: number, sheet: string): number {
  let column = last + 1;
  if (said !== undefined) {
    let at = 0;
    for (column = 0; at < said.length; at += 1) {
      const letter = (said.charCodeAt(at) & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    column -= 1;
    if (Number(said.slice(at)) !== row + 1) column = -1;
  }
  if (column < 0 || column >= 16_384) throw damaged("reference", `${sheet}!${said ?? `${column + 1}:${row + 1}`}`);
  return column;
}
