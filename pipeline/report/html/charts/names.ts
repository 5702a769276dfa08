import type { Canvas } from "./canvas.ts";
import { textWidth } from "./textWidth.ts";

/** How the names at an axis are written: broken over lines of this width, the longest of them this high. All in pixels. */
export interface Names { readonly fontSize: number; readonly width: number; readonly lineHeight: number; readonly height: number }

/** To the left of lying bars: as wide as the widest, within reason; a little more where that keeps a word whole. */
export function lyingNames(categories: readonly string[], { fontSize, isNarrow }: Canvas): Names {
  const [usual, most] = isNarrow ? [112, 140] : [220, 250];
  const [name, word] = [widest(categories, fontSize) + 6, widest(wordsOf(categories), fontSize) + 6];
  return brokenTo(Math.min(name, Math.max(usual, Math.min(word, most))), categories, fontSize, fontSize + 2);
}

/** Below standing bars: as wide as the column of each, or wider where that keeps a word whole and no name touches the next. */
export function standingNames(categories: readonly string[], canvas: Canvas): Names {
  const fontSize = canvas.isNarrow ? canvas.fontSize - 1 : canvas.fontSize;
  const column = Math.floor((canvas.width - 70) / categories.length) - 4;
  const word = widest(wordsOf(categories), fontSize);
  const names = categories.map((name) => Math.min(word, textWidth(name, fontSize)));
  const touches = names.some((name, at) => (name + (names[at + 1] ?? name)) / 2 > column);
  return brokenTo(touches ? column : Math.max(word, column), categories, fontSize, fontSize + 3);
}

const wordsOf = (names: readonly string[]): readonly string[] => names.flatMap((name) => name.split(" "));
const widest = (texts: readonly string[], fontSize: number): number => Math.ceil(Math.max(...texts.map((text) => textWidth(text, fontSize))));

const brokenTo = (width: number, names: readonly string[], fontSize: number, lineHeight: number): Names =>
  ({ fontSize, width, lineHeight, height: lineHeight * Math.max(...names.map((name) => linesOf(name, fontSize, width))) });

/** Lines are broken between words, and within those that are wider than a line. */
function linesOf(name: string, fontSize: number, width: number): number {
  const space = textWidth(" ", fontSize);
  let [lines, end] = [0, width];
  for (const word of name.split(" ").map((text) => textWidth(text, fontSize))) {
    if (end + space + word <= width) end += space + word;
    else { lines += Math.max(1, Math.ceil(word / width)); end = word; }
  }
  return lines;
}
