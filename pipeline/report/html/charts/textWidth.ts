/**
 * Letters by how wide they are drawn, in parts of the font's size; the others are as wide as an n. Measured in DejaVu Sans, the widest of the
 * faces a page may come to be read in: what has room in that has room in all of them.
 */
const widths: readonly (readonly [number, string])[] = [
  [0.32, " \u00a0\u202f.,:;·'|ijlIJ"], [0.4, "-/!()[]ft"], [0.44, 'r"'], [0.55, "–?*szcL"], [0.7, "ABCKRVXZÅ"], [0.78, "DGHNUOQØ&"], [0.86, "wM+<=>−×"], [1, "mæWÆ%@…—"],
];
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** About how wide a text is, in pixels as the size is; charts are laid out where there are no fonts to ask. */
export const textWidth = (text: string, fontSize: number): number => [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? 0.64), 0) * fontSize;
