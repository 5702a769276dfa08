import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bookBytes, type BenchCell } from "./bookBytes.ts";
import { areas, baseHeadings, counted, filler, lastYear, ownSheets, people } from "./cooperation.ts";

const fillers = ["Utstyr", "Lokasjoner", "Notater", "Arkiv"];
const sheet = "Fordelingsgrunnlag";
const inSmall = 124;
const inLong = 139;

/** So many small books, one for each participant, area and year from the newest back: 124 counts in one sheet, and four sheets nobody reads. */
export async function smallBooks(folder: string, books: number): Promise<void> {
  const perYear = people.length * areas.length;
  for (let index = 0; index < books; index += 1) {
    const [year, person, area] = [lastYear - Math.floor(index / perYear), Math.floor((index % perYear) / areas.length), index % areas.length];
    await put(join(folder, String(year)), `${people[person]!} ${areas[area]!}.xlsx`, smallBook(person, area, year));
  }
  await put(folder, "fordeling.xlsx", bookBytes(ownSheets()));
}

const smallBook = (person: number, area: number, year: number, rows: readonly (readonly BenchCell[])[] = [...counted(year, person, area, inSmall)]): Uint8Array => bookBytes([
  { name: sheet, rows: [["Kommune:", people[person]!], [], baseHeadings, ...rows] },
  ...fillers.map((name, index) => ({ name, rows: filler(year * 397 + person * 39 + area * 5 + index + 1, 73) })),
]);

/** The path of one of the small books, and the book with one count changed, to another each time. */
export function changedBook(time = 0): { readonly file: string; readonly bytes: Uint8Array } {
  const rows = [...counted(lastYear, 1, 0, inSmall)].map((row, index) => (index === 0 ? [row[0]!, row[1]!, 4321 + time, ...row.slice(3)] : row));
  return { file: join(String(lastYear), `${people[1]!} ${areas[0]!}.xlsx`), bytes: smallBook(1, 0, lastYear, rows) };
}

/** One book of so many rows of ten columns: everybody's counts of many years. */
export async function longBook(folder: string, rows: number): Promise<void> {
  await put(folder, "fordeling.xlsx", bookBytes(ownSheets()));
  await put(folder, "grunnlag.xlsx", bookBytes([{ name: sheet, rows: longRows(rows) }]));
}

function* longRows(most: number): Generator<readonly BenchCell[]> {
  yield [...baseHeadings, "Deltaker", "Avdeling", "Konto", "Ansvar"];
  let row = 0;
  for (let year = lastYear; row < most; year -= 1) for (const [person, name] of people.entries()) for (const area of areas.keys()) for (const cells of counted(year, person, area, inLong)) {
    if (row < most) yield [...cells, name, `Avdeling ${row % 37}`, 1000 + (row % 400), row % 90];
    row += 1;
  }
}

/** Everybody's counts of two years in one sheet whose format was dragged down to the last row Excel has. */
export async function inflatedBook(folder: string, styledTo: number): Promise<void> {
  await put(folder, "fordeling.xlsx", bookBytes(ownSheets()));
  await put(folder, "grunnlag.xlsx", bookBytes([{ name: sheet, rows: longRows(2 * people.length * areas.length * inLong), styledTo }]));
}

async function put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
}
