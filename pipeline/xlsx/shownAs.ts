export type Shown = "date" | "percent" | "plain";

/** Format numbers that every workbook has without declaring them. */
const builtIn: Readonly<Record<number, Shown>> = Object.fromEntries([
  ...[9, 10].map((id) => [id, "percent"]),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, "date"]),
]) as Record<number, Shown>;

/** How Excel shows a number under a format, by the format's first section without its literal parts (quoted, escaped, padding). */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return builtIn[id] ?? "plain";
  const section = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*./g, "");
  if (section.includes("%")) return "percent";
  // [h], [mm] and [ss] count elapsed time; other brackets are colours, conditions and currencies.
  const letters = section.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").replace(/general|standard/gi, "");
  return /[ymdhs]/i.test(letters) ? "date" : "plain";
}
