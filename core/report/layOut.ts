import type { TraceLine } from "./traceLines.ts";

/** Indented lines; neighbours in one unit stand with their last digit on one edge, and the cells they came from on another. */
export function layOut(lines: readonly TraceLine[]): readonly string[] {
  const left = lines.map(({ depth, value, text }, at) => {
    const group = siblings(lines, at).map((line) => line.value);
    const width = Math.max(...group.map(({ length }) => length));
    // In mixed units the left edge is kept, so that the indents still show what belongs to what.
    const padded = new Set(group.map(unitOf)).size === 1 ? value.padStart(width) : value.padEnd(width);
    return `${"  ".repeat(depth + 1)}${padded}  ${text}`.trimEnd();
  });
  const edge = Math.max(0, ...left.filter((_, at) => lines[at]!.source !== undefined).map(({ length }) => length));
  return left.map((text, at) => (lines[at]!.source === undefined ? text : `${text.padEnd(edge)}   ${lines[at]!.source}`));
}

const unitOf = (value: string): string => /[^\d]*$/.exec(value)![0];

/** The lines under the same step. */
function siblings(lines: readonly TraceLine[], at: number): readonly TraceLine[] {
  const { depth } = lines[at]!;
  let [from, to] = [at, at];
  while (from > 0 && lines[from - 1]!.depth >= depth) from -= 1;
  while (to < lines.length - 1 && lines[to + 1]!.depth >= depth) to += 1;
  return lines.slice(from, to + 1).filter((line) => line.depth === depth);
}
