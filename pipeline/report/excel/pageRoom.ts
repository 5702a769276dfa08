/** Points between the margins of an upright and a lying A4 page. */
const upright = { width: 509, height: 734 };
const lying = { width: 756, height: 487 };

/** Characters of 11 point text that fill an upright page and a lying one. */
export const uprightWidth = 90;
export const lyingWidth = 134;

/** Points a column of so many characters takes, with Excel's padding. */
const points = (characters: number): number => (characters * 7 + 10) * 0.75;

/** Height of a printed page in the sheet's own points: a wide sheet is printed smaller, so that a page holds more of it. */
export function pageHeight(widths: readonly number[]): number {
  const page = sum(widths) <= uprightWidth ? upright : lying;
  const across = widths.reduce((all, width) => all + points(width), 0);
  return page.height * Math.max(1, across / page.width);
}

/** The widths, with columns added until a page is full. */
export function fillPage(widths: readonly number[]): number[] {
  const width = sum(widths) <= uprightWidth ? uprightWidth - 2 : lyingWidth - 2;
  const filled = [...widths];
  for (let missing = width - sum(widths); missing > 1; missing -= 12) filled.push(Math.min(12, missing));
  return filled;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
