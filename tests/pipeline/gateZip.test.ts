import { deflateRawSync } from "node:zlib";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { describe, expect, it } from "vitest";
import type { Grid } from "../../core/workbook.ts";
import { unpackZlib } from "../../pipeline/unpackZlib.ts";
import { defaultLimits, type Limits } from "../../pipeline/xlsx/gate/limits.ts";
import { plainUnpack } from "../../pipeline/xlsx/gate/zip/unpack.ts";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { bookParts, pack, sheetXml, stringsXml, type Parts } from "../support/packages.ts";

const rows = '<row r="1"><c r="A1"><v>42</v></c></row>';
const good = pack(bookParts(rows));
const whole = [{ sheet: "A", rows: [[42]] }];
const refused = (detail: string) => ({ problem: "damaged", detail });

/** Offset of the n-th time a four-byte mark stands in the file. */
function find(bytes: Uint8Array, mark: number, count = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === mark && count-- === 0) return at;
  throw new Error("no such mark");
}
const local = 0x04034b50;
const entry = 0x02014b50;
const end = 0x06054b50;

/** A copy of a file, changed through a view of it. */
function changed(change: (view: DataView, bytes: Uint8Array) => void, from = good): Uint8Array {
  const bytes = from.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}
/** The same file with the end records of a very large one. */
function asZip64(bytes: Uint8Array, count: number): Uint8Array {
  const at = find(bytes, end);
  const old = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  const [size, offset] = [old.getUint32(at + 12, true), old.getUint32(at + 16, true)];
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  for (const place of [24, 32]) tail.setBigUint64(place, BigInt(count), true);
  tail.setBigUint64(40, BigInt(size), true);
  tail.setBigUint64(48, BigInt(offset), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(at), true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, end, true);
  for (const place of [84, 86]) tail.setUint16(place, 0xffff, true);
  for (const place of [88, 92]) tail.setUint32(place, 0xffffffff, true);
  return Buffer.concat([bytes.subarray(0, at), new Uint8Array(tail.buffer)]);
}

/** A zip file whose local headers know no sizes: flag 8, and a data descriptor behind each part. */
function streamedZip(parts: Parts): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece, isLast) => {
      if (error) { fail(error); return; }
      pieces.push(piece);
      if (isLast) done(Buffer.concat(pieces));
    });
    for (const [name, part] of Object.entries(parts)) {
      const entry = new ZipDeflate(name);
      zip.add(entry);
      entry.push(typeof part === "string" ? strToU8(part) : part, true);
    }
    zip.end();
  });
}

const read = (bytes: Uint8Array, limits: Partial<Limits> = {}, unpack = unpackZlib) => readXlsx(bytes, undefined, { limits: { ...defaultLimits, ...limits }, unpack });

describe("a zip file is taken by its directory, checked before anything is unpacked", () => {
  it("and read alike by Node's zlib and by what a browser has", async () => {
    for (const unpack of [unpackZlib, plainUnpack]) expect(await read(good, {}, unpack)).toMatchObject(whole);
  });
  it("also behind bytes that do not belong to it, and before a few", async () => {
    const shifted = new Uint8Array(100 + good.length + 50);
    shifted.set([0x50, 0x4b], 0);
    shifted.set(good, 100);
    expect(await read(shifted)).toMatchObject(whole);
  });
  it("also behind what a program printed before it: a blank line, a mark, a warning", async () => {
    for (const before of ["\r\n", "\ufeff", "Warning: headers already sent in <b>eksport.php</b>\n"]) expect(await read(Buffer.concat([strToU8(before), good]))).toMatchObject(whole);
    for (const text of ["PK er ikke nok;1\n", "Betalt med PK;1\n"]) expect(await read(strToU8(text))).toEqual({ problem: "not-workbook", detail: "text" });
  });
  it("without a directory it was only partly written", async () => {
    expect(await read(good.slice(0, find(good, entry)))).toMatchObject(refused("cut"));
  });
  it("cut anywhere, it is refused", async () => {
    for (let length = 4; length < good.length; length += 7) expect(await read(good.slice(0, length))).toMatchObject({ problem: "damaged" });
  });
  it("two entries that use the same bytes are refused", async () => {
    const bytes = changed((view) => view.setUint32(find(good, entry, 1) + 42, view.getUint32(find(good, entry, 0) + 42, true), true), pack({ "a.xml": "x", "b.xml": "x", ...bookParts(rows) }));
    expect((await read(bytes) as { problem: string }).problem).toBe("damaged");
    const same = pack({ "aa": "x".repeat(60), "bb": "y" }, 0);
    expect(await read(changed((view) => view.setUint32(find(same, entry) + 20, 90, true), same))).toMatchObject(refused("overlap"));
  });
  it("two entries of one name are refused where it matters which one is meant, also when only their case differs", async () => {
    const { "xl/workbook.xml": book } = bookParts(rows);
    expect(await read(pack({ ...bookParts(rows), "XL/Workbook.xml": "<x/>" }))).toMatchObject(refused("twice"));
    expect(await read(pack({ ...bookParts(rows), "XL/Workbook.xml": book! }))).toMatchObject(whole);
    expect(await read(pack({ ...bookParts(rows), "docProps/app.xml": "<x/>", "docProps/APP.xml": "<y/>" }))).toMatchObject(whole);
  });
  it("an entry whose own header has another name is refused", async () => {
    expect(await read(changed((view) => view.setUint8(find(good, local) + 30, 0x58)))).toMatchObject(refused("names"));
  });
  it("a part that does not match its checksum is refused, by either means", async () => {
    const stored = pack(bookParts(rows), 0);
    const bytes = changed((_, copy) => { copy[Buffer.from(copy).indexOf("<v>42") + 3] = 0x39; }, stored);
    for (const unpack of [unpackZlib, plainUnpack]) expect(await read(bytes, {}, unpack)).toMatchObject(refused("checksum"));
  });
  it("a part that is longer than it says is not unpacked beyond that", async () => {
    for (const unpack of [unpackZlib, plainUnpack]) {
      const inflated = (() => { try { return unpack.inflate(deflateRawSync(new Uint8Array(1 << 24)), 100).length; } catch { return 0; } })();
      expect(inflated).toBeLessThanOrEqual(100);
    }
    const sizes = changed((view) => view.setUint32(find(good, entry) + 24, 5, true));
    for (const unpack of [unpackZlib, plainUnpack]) expect((await read(sizes, {}, unpack) as { problem: string }).problem).toBe("damaged");
  });
  it("another way of packing, and an encrypted part, are named", async () => {
    const all = (offset: number, value: number) => changed((view) => { for (let n = 0; n < 4; n += 1) view.setUint16(find(good, entry, n) + offset, value, true); });
    expect(await read(all(10, 12))).toMatchObject(refused("method"));
    expect(await read(all(8, 1))).toMatchObject(refused("encrypted-entry"));
  });
  it("a directory of 120 000 entries is refused before it is read", async () => {
    expect(await read(asZip64(good, 120_000))).toEqual({ problem: "too-large", detail: "entries", seen: 120_000, limit: 10_000 });
    expect(await read(changed((view) => view.setUint16(find(good, end) + 10, 60_000, true)))).toMatchObject({ detail: "entries", seen: 60_000 });
  });
  it("the directory of a file made for more than 4 GB is found, also in a small one", async () => {
    const count = new DataView(good.buffer, good.byteOffset).getUint16(find(good, end) + 10, true);
    expect(await read(asZip64(good, count))).toMatchObject(whole);
    expect(await read(asZip64(good, count - 1))).toMatchObject(refused("unzip"));
  });
  it("a directory of fewer entries than it has is refused, for it would leave the last ones out", async () => {
    expect(await read(changed((view) => view.setUint16(find(good, end) + 10, view.getUint16(find(good, end) + 10, true) - 1, true)))).toMatchObject(refused("unzip"));
  });
  it("sizes that stand after the data, as programs that write while they pack leave them, are taken from the directory", async () => {
    const streamed = await streamedZip(bookParts(rows));
    expect(new DataView(streamed.buffer, streamed.byteOffset).getUint16(6, true) & 8).toBe(8);
    expect(await read(streamed)).toMatchObject(whole);
  });
  it("names with backslashes, another case or a leading slash are the same names", async () => {
    const parts = Object.entries(bookParts(rows));
    for (const write of [(name: string) => name.replaceAll("/", "\\"), (name: string) => name.toUpperCase(), (name: string) => `/${name}`]) {
      expect(await read(pack(Object.fromEntries(parts.map(([name, part]) => [write(name), part]))))).toMatchObject(whole);
    }
  });
});

describe("what is too large is refused before memory is spent", () => {
  const bomb = pack(bookParts("", { "xl/worksheets/sheet1.xml": sheetXml(`<!--${" ".repeat(1 << 20)}-->`.repeat(20)) }));
  it("a sheet that unpacks a thousandfold", async () => {
    expect(await read(bomb)).toMatchObject({ problem: "too-large", detail: "ratio", limit: 400 });
    expect(await read(bomb, { ratio: 5000 })).toMatchObject([{ sheet: "A", rows: [] }]);
  });
  it("a part, all the parts, and the file, by their size", async () => {
    expect(await read(bomb, { partMb: 10 })).toEqual({ problem: "too-large", detail: "partMb", seen: 21, limit: 10 });
    expect(await read(bomb, { unpackedMb: 10 })).toMatchObject({ detail: "unpackedMb" });
    expect(await read(good, { fileMb: 0.000_1 })).toMatchObject({ detail: "fileMb" });
  });
  it("texts that unpack a thousandfold, and more of them than allowed", async () => {
    const texts = pack(bookParts(rows, { "xl/sharedStrings.xml": stringsXml("x".repeat(20 << 20)) }));
    expect(await read(texts)).toMatchObject({ problem: "too-large", detail: "ratio" });
    expect(await read(pack(bookParts(rows, { "xl/sharedStrings.xml": stringsXml("a", "b", "c") })), { strings: 2 })).toEqual({ problem: "too-large", detail: "strings", seen: 3, limit: 2 });
  });
  it("but a bomb among pictures costs nothing, for it is never unpacked", async () => {
    expect(await read(pack(bookParts(rows, { "xl/media/image1.png": new Uint8Array(20 << 20) })))).toMatchObject(whole);
  });
  it("sheets, rows, columns, cells and texts, each by its limit", async () => {
    const wide = pack(bookParts('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>'));
    for (const [detail, limits] of [["sheets", { sheets: 0.5 }], ["rows", { rows: 2 }], ["columns", { columns: 2 }], ["cells", { cells: 5 }]] as const) {
      expect(await read(wide, limits)).toMatchObject({ problem: "too-large", detail });
    }
    expect(await read(wide, { rows: 3, columns: 3, cells: 6 })).toMatchObject([{ rows: [[1, null, 1], [null, null, null], [1, null, null]] }]);
  });
  it("one cell in each corner of the sheet does not make seventeen milliard", async () => {
    const corners = pack(bookParts(`${Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join("")}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`));
    expect(await read(corners)).toMatchObject({ problem: "too-large", detail: "cells" });
  });
  it("and the next good file is read", async () => { expect((await read(good) as readonly Grid[])[0]!.rows).toEqual([[42]]); });
});

it("what a compound file holds is told apart: a password, an old workbook, something else", async () => {
  const stream = (name: string): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(`${name}\0`, "utf16le"), 0, 0]);
  expect(await read(stream("EncryptedPackage"))).toEqual({ problem: "encrypted", detail: "encrypted" });
  expect(await read(stream("Workbook"))).toEqual({ problem: "not-workbook", detail: "xls" });
  expect(await read(stream("WordDocument"))).toEqual({ problem: "not-workbook", detail: "cfb" });
  expect(await read(pack({ "[Content_Types].xml": "<x/>", "word/document.xml": strToU8("<x/>") }))).toEqual({ problem: "not-workbook", detail: "docx" });
});
