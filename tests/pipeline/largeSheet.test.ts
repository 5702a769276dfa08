import { describe, expect, it } from "vitest";
import { needsReading } from "../../pipeline/reading/needsReading.ts";
import { unpackZlib } from "../../pipeline/unpackZlib.ts";
import { defaultLimits } from "../../pipeline/xlsx/gate/limits.ts";
import { readXlsx, type ReadHow } from "../../pipeline/xlsx/readXlsx.ts";
import { bookParts, pack, sheetXml, stringsXml } from "../support/packages.ts";

const byPieces: ReadHow = { limits: { ...defaultLimits, ratio: 10_000 }, unpack: unpackZlib };
/** As a browser does it: every part at once. */
const whole: ReadHow = { ...byPieces, unpack: { inflate: unpackZlib.inflate, crc32: unpackZlib.crc32 } };

/** Nine megabytes of rows, with letters of one to three bytes wherever a piece may end. */
const last = 90_000;
const rows = Array.from({ length: last }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="0"><v>${at}.5</v></c><c r="B${at + 1}" t="inlineStr"><is><t>${"åæø€".slice(at % 4)}${at}</t></is></c><c r="C${at + 1}"/></row>`);
const sheet = sheetXml(rows.join(""));
const book = (xml: string): Uint8Array => pack(bookParts("", { "xl/sharedStrings.xml": stringsXml("Kode", "Grunnlag", "annet"), "xl/worksheets/sheet1.xml": xml }));

/** What a book is read as: the same, whichever way. */
async function read(bytes: Uint8Array, more: Partial<ReadHow> = {}): Promise<Awaited<ReturnType<typeof readXlsx>>> {
  const [one, other] = [await readXlsx(bytes, undefined, { ...byPieces, ...more }), await readXlsx(bytes, undefined, { ...whole, ...more })];
  expect(JSON.stringify(one) === JSON.stringify(other), `${JSON.stringify(one).slice(0, 200)} | ${JSON.stringify(other).slice(0, 200)}`).toBe(true);
  return one;
}

/** A copy whose directory says something else of the sheet: its checksum stands 16 bytes in, its size 24. */
function said(bytes: Uint8Array, at: 16 | 24, change: (value: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const name = copy.lastIndexOf("xl/worksheets/sheet1.xml");
  copy.writeUInt32LE(change(copy.readUInt32LE(name - 46 + at)) >>> 0, name - 46 + at);
  return new Uint8Array(copy);
}

describe("a large sheet is read while it is unpacked, and as if it were there at once", () => {
  it("with every row and letter", async () => {
    const grids = await read(book(sheet));
    if ("problem" in grids) throw new Error(grids.problem);
    expect(grids[0]!.rows).toHaveLength(last);
    expect(grids[0]!.rows.every(([number, text], at) => number === at + 0.5 && text === `${"åæø€".slice(at % 4)}${at}`)).toBe(true);
  });

  it("and is unpacked no further than to see that somebody needs it, or to its end when nobody does", async () => {
    const pointing = (...places: readonly (readonly [row: number, text: number])[]): string =>
      sheetXml(rows.map((_, at) => `<row r="${at + 1}" spans="1:2" ht="15" customHeight="1"><c r="A${at + 1}" s="0" t="s"><v>${places.find(([row]) => row === at + 1)?.[1] ?? 2}</v></c><c r="B${at + 1}" s="0"/></row>`).join(""));
    const widthOf = async (xml: string): Promise<number | undefined> => {
      const grids = await read(book(xml), { needsReading });
      return "problem" in grids ? undefined : grids[0]!.rows.length;
    };
    expect(await widthOf(pointing())).toBe(0);
    expect(await widthOf(pointing([1, 0]))).toBe(0);
    expect(await widthOf(pointing([1, 0], [2, 1]))).toBe(last);
    // Headings that no piece has two of.
    expect(await widthOf(pointing([1, 0], [last, 1]))).toBe(last);
  });

  it("and refused for the same reasons", async () => {
    const broken = sheet.replace('<c r="A60000"', "<c <");
    const good = book(sheet);
    const damages: readonly (readonly [Uint8Array, string])[] = [
      [book(broken), "bad-xml"], [book(sheet.slice(0, -20)), "cut"], [book(sheet.replace('"A60000"', '"A6"')), "reference"],
      [said(good, 16, (sum) => sum ^ 1), "checksum"], [said(good, 24, (size) => size + 1), "checksum"], [said(good, 24, (size) => size - 1), "unzip"],
      // What is damaged is not judged by what it says.
      [said(book(broken), 16, (sum) => sum ^ 1), "checksum"],
    ];
    for (const [bytes, detail] of damages) expect(await read(bytes)).toMatchObject({ problem: "damaged", detail });
    for (const part of [0.2, 0.5, 0.8]) {
      const copy = new Uint8Array(good);
      copy[Math.floor(copy.length * part)]! ^= 0x10;
      expect(await read(copy)).toMatchObject({ problem: "damaged" });
    }
    expect(await read(good, { limits: { ...byPieces.limits, rows: 70_000 } })).toMatchObject({ detail: "rows" });
    expect(await read(good, { limits: { ...byPieces.limits, ratio: 5 } })).toMatchObject({ detail: "ratio" });
    expect(await read(good, { limits: { ...byPieces.limits, unpackedMb: 8 } })).toMatchObject({ detail: "unpackedMb" });
  }, 30_000);
});
