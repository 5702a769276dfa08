/** Cell padding, and a font a little wider than the one the reader should have. */
const room = (characters: number): number => Math.ceil(characters * 1.05) + 3;

/** Widths that hold the longest text of each column on one line, no wider than `most`: beyond that the text wraps. */
export const fitWidths = (rows: readonly (readonly (string | null)[])[], most: readonly number[]): number[] =>
  most.map((limit, column) => Math.min(limit, room(rows.reduce((longest, row) => Math.max(longest, lengthOf(row[column] ?? "")), 0))));

const lengthOf = (text: string): number => (text.includes("\n") ? Math.max(...text.split("\n").map(({ length }) => length)) : text.length);
