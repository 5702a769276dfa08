/** Cell padding, and a font a little wider than the one the reader should have. */
const room = (characters: number): number => Math.ceil(characters * 1.05) + 3;

/** Widths that hold the longest text of each column on one line, no wider than `most`: beyond that the text wraps. */
export const fitWidths = (rows: readonly (readonly (string | null)[])[], most: readonly number[]): number[] =>
  most.map((limit, column) => {
    const lengths = rows.flatMap((row) => (row[column] ?? "").split("\n").map((line) => line.length));
    return Math.min(limit, room(Math.max(0, ...lengths)));
  });
