import { execFile, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markLine } from "../../core/sheets/resultMark.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import { isTelling, mayHoldTable } from "../../core/sheets/tables/mayHoldTable.ts";
import { texts } from "../../core/text/texts.ts";
import { needsReading } from "../../pipeline/reading/needsReading.ts";
import { unpackZlib } from "../../pipeline/unpackZlib.ts";
import { readXlsx, type ReadHow, type Unreadable } from "../../pipeline/xlsx/readXlsx.ts";
import { unreadableFinding } from "../../pipeline/xlsx/unreadableFinding.ts";
import { factsCache } from "../../pipeline/reading/factsCache.ts";
import { packBook, unpackBook } from "../../pipeline/reading/packBook.ts";
import { readBook } from "../../pipeline/reading/readBook.ts";
import { startReaders } from "../../pipeline/reading/readers.ts";
import { startPool, type Pool } from "../../pipeline/reading/threadPool.ts";
import { turns } from "../../pipeline/reading/turns.ts";
import { defaultLimits } from "../../pipeline/xlsx/gate/limits.ts";
import { changedBook, longBook, smallBooks } from "../bench/corpus/corpora.ts";
import { hashesIn } from "../support/hashesIn.ts";
import { samfordel } from "../support/samfordel.ts";

const example = resolve(import.meta.dirname, "../../workbooks");
let root: string;
let work: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "samfordel-reading-"));
  work = join(root, "work");
  // Too few to share anything by: what is tried here is the reading.
  await smallBooks(work, 9);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A folder for one test's outputs, with a cache of its own beside them. */
const place = (): Promise<string> => mkdtemp(join(root, "place-"));
const entriesOf = async (where: string): Promise<string[]> => (await readdir(join(where, ".samfordel")).catch(() => [])).filter((name) => name !== ".gitignore").sort();

describe("however the workbooks are read, the outputs are the same, byte for byte", () => {
  it("from the files, into the cache, from the cache, and in threads", async () => {
    const where = await place();
    const run = async (out: string, ...options: string[]): Promise<unknown> => {
      const ran = await samfordel(["consolidate", example, "--out", join(where, out), "--quiet", ...options]);
      expect(ran.code, ran.err).toBeLessThan(2);
      return hashesIn(join(where, out));
    };
    // Limits this low hold only in a thread, so every book is read in one.
    const narrow = join(where, "narrow.json");
    await writeFile(narrow, JSON.stringify({ memoryMb: 500 }));
    const plain = await run("plain", "--no-cache");
    expect(await entriesOf(where)).toEqual([]);
    expect(await run("cold")).toEqual(plain);
    expect((await entriesOf(where)).length).toBeGreaterThan(5);
    expect(await run("warm")).toEqual(plain);
    expect(await run("threads", "--no-cache", "--limits", narrow)).toEqual(plain);
  });

  it("packed facts unpack to what they were, whatever the file is called", async () => {
    const bytes = await readFile(join(work, "2025", "Deltaker 01 skole.xlsx"));
    const packed = await readBook(bytes, defaultLimits);
    if (typeof packed !== "string") throw new Error(packed.problem);
    const book = unpackBook(packed, "et navn.xlsx");
    expect(packBook(book)).toBe(packed);
    expect(book.facts.sheets[0]).toMatchObject({ file: "et navn.xlsx", contract: "bases", about: { participant: "Deltaker 01" } });
    expect(book.facts.sheets[0]!.rows).toHaveLength(124);
    expect(book.facts.unknown).toEqual(["Utstyr", "Lokasjoner", "Notater", "Arkiv"]);
  });
});

describe("sheets that no contract can know are not read", () => {
  const all = { limits: defaultLimits, unpack: unpackZlib };
  const facts = async (bytes: Uint8Array, how: ReadHow): Promise<unknown> => {
    const grids = await readXlsx(bytes, undefined, how);
    return "problem" in grids ? grids : { ...readWorkbook("", grids), list: grids.map(({ sheet, hidden }) => [sheet, hidden]) };
  };

  it("and it makes no difference to what the workbooks say", async () => {
    const books = (await readdir(example, { recursive: true })).filter((name) => name.endsWith(".xlsx")).map((name) => join(example, name));
    for (const book of [...books, join(work, "fordeling.xlsx"), join(work, "2025", "Deltaker 02 helse.xlsx")]) {
      const bytes = await readFile(book);
      expect(await facts(bytes, { ...all, needsReading }), book).toEqual(await facts(bytes, all));
    }
  });

  it("a list with one word of a heading is passed over; two, the beginning of one, and the mark of a result are looked at", () => {
    expect(mayHoldTable(new Set(["Merknad"]))).toBe(false);
    expect(mayHoldTable(new Set(["Merknad", "Kode"]))).toBe(true);
    expect(mayHoldTable(new Set(["Type"]))).toBe(true);
    expect(isTelling("Serienr 4711")).toBe(false);
    expect(isTelling(markLine(texts.nn.report.mark, "drift", "0123"))).toBe(true);
  });

  it("what the bytes do not tell is read", () => {
    const sheetOf = (cells: string): Buffer => Buffer.from(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`);
    const strings = ["Kode", "Merknad", "annet"];
    expect(needsReading(sheetOf('<c t="s"><v>2</v></c><c t="s"><v>1</v></c>'), strings)).toBe(false);
    expect(needsReading(sheetOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>'), strings)).toBe(true);
    for (const cells of ['<c t="inlineStr"><is><t>Kode</t></is></c>', '<c t="str"><v>Kode</v></c>', '<c t="s"><v> 0 </v></c>', '<c t="s"><v><![CDATA[0]]></v></c>', '<c t="s"><v>&#48;</v></c>']) {
      expect(needsReading(sheetOf(cells), strings), cells).toBe(true);
    }
    expect(needsReading(Buffer.from("<x:worksheet><x:sheetData/></x:worksheet>"), strings)).toBe(true);
    expect(needsReading(Buffer.from("<worksheet><sheetData/></worksheet>", "utf16le"), strings)).toBe(true);
  });
});

it("small books that cross to a thread together are told apart, and one that is none is refused by itself", async () => {
  const names = (await readdir(work, { recursive: true })).filter((name) => name.endsWith(".xlsx"));
  const books = await Promise.all(Array.from({ length: 60 }, (_, index) => (index % 7 === 3 ? Promise.resolve(Buffer.from("no workbook")) : readFile(join(work, names[index % names.length]!)))));
  const alone = await Promise.all(books.map((bytes) => readBook(bytes, defaultLimits)));
  const readers = startReaders(defaultLimits, { files: 1000 });
  try { expect(await Promise.all(books.map((bytes) => readers.read(bytes)))).toEqual(alone); } finally { readers.close(); }
});

describe("when a thread is stopped over some small books", () => {
  const outOfMemory = (): Error => Object.assign(new Error("out of memory"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
  const tooMuch = { problem: "stopped", detail: "memoryMb", limit: defaultLimits.memoryMb };
  /** Reads through threads that are stopped over more than `most` books; tells what each book came to, and how many crossed at a time. */
  async function readStopped(most: number): Promise<{ readonly reads: unknown[]; readonly alone: unknown[]; readonly crossed: readonly number[] }> {
    const names = (await readdir(work, { recursive: true })).filter((name) => name.endsWith(".xlsx"));
    const books = await Promise.all(Array.from({ length: 60 }, (_, index) => readFile(join(work, names[index % names.length]!))));
    const crossed: number[] = [];
    const run = async ({ books: some }: { readonly books: readonly Uint8Array[] }): Promise<unknown> => {
      crossed.push(some.length);
      if (some.length > most) throw outOfMemory();
      return Promise.all(some.map((bytes) => readBook(bytes, defaultLimits)));
    };
    const readers = startReaders(defaultLimits, { files: 1000, processors: 2, start: () => Promise.resolve({ run, destroy: () => Promise.resolve() } as unknown as Pool) });
    const reads = await Promise.all(books.map((bytes) => readers.read(new Uint8Array(bytes))));
    readers.close();
    return { reads, alone: await Promise.all(books.map((bytes) => readBook(bytes, defaultLimits))), crossed };
  }

  it("each is read once more by itself", async () => {
    const { reads, alone, crossed } = await readStopped(1);
    expect(reads).toEqual(alone);
    expect(Math.max(...crossed)).toBeGreaterThan(1);
    expect(crossed.filter((count) => count === 1).length).toBeGreaterThanOrEqual(Math.max(...crossed));
  });

  it("one that is stopped by itself too is told of, and nothing is read as something else", async () => {
    const { reads, alone, crossed } = await readStopped(0);
    expect(crossed.length).toBeGreaterThan(1);
    const stopped = reads.filter((read) => typeof read !== "string");
    expect(stopped.length).toBeGreaterThan(0);
    for (const [index, read] of reads.entries()) expect(read).toEqual(typeof read === "string" ? alone[index] : tooMuch);
  });
});

describe.each([
  { why: "the thread's file is not there", start: ((limits, started) => startPool(limits, started, join(root, "no-such-worker.js"))) satisfies typeof startPool },
  { why: "threads cannot be had at all", start: () => Promise.reject(new Error("no room")) },
])("when $why", ({ start }) => {
  it("small books are read all the same, and a large one is told of", async () => {
    const names = (await readdir(work, { recursive: true })).filter((name) => name.endsWith(".xlsx"));
    const books = await Promise.all(Array.from({ length: 60 }, (_, index) => readFile(join(work, names[index % names.length]!))));
    const readers = startReaders(defaultLimits, { files: 1000, processors: 2, start });
    try {
      const large = new Uint8Array(1 << 20);
      const reads = await Promise.all([...books, large].map((bytes) => readers.read(new Uint8Array(bytes))));
      expect(reads.slice(0, -1)).toEqual(await Promise.all(books.map((bytes) => readBook(bytes, defaultLimits))));
      expect(unreadableFinding("stor.xlsx", reads.at(-1) as Unreadable)).toMatchObject({ code: "file-unreadable", where: { file: "stor.xlsx" }, values: { cause: "noThread" } });
    } finally { readers.close(); }
  });
});

it("an error nobody expected in a thread is not taken for anything else", async () => {
  const readers = startReaders(defaultLimits, { start: () => Promise.resolve({ run: () => Promise.resolve({ unexpected: new Error("a fault of ours") }), destroy: () => Promise.resolve() }) });
  try { await expect(readers.read(new Uint8Array(1 << 20))).rejects.toThrow("a fault of ours"); } finally { readers.close(); }
});

describe("a workbook that asks too much", () => {
  it("is told, and the others are consolidated", async () => {
    const where = await place();
    const books = join(where, "books");
    await cp(work, books, { recursive: true });
    await longBook(join(where, "long"), 60_000);
    await cp(join(where, "long", "grunnlag.xlsx"), join(books, "stor.xlsx"));
    const limits = join(where, "limits.json");
    await writeFile(limits, JSON.stringify({ memoryMb: 24 }));
    const ran = await samfordel(["consolidate", books, "--out", join(where, "out"), "--limits", limits]);
    expect(ran.out).toMatch(/stor\.xlsx .*file-too-heavy/);
    const { inputs } = JSON.parse(await readFile(join(where, "out", "manifest.json"), "utf8")) as { inputs: { file: string; fate: string }[] };
    expect(inputs.filter(({ fate }) => fate === "refused").map(({ file }) => file)).toEqual(["stor.xlsx"]);
    expect(inputs.filter(({ fate }) => fate === "read")).toHaveLength(10);
  });

  it("is stopped when its time is up, and its thread's successor reads the next", async () => {
    const where = await place();
    await longBook(where, 100_000);
    const readers = startReaders({ ...defaultLimits, seconds: 0.2 });
    try {
      expect(await readers.read(await readFile(join(where, "grunnlag.xlsx")))).toEqual({ problem: "stopped", detail: "seconds", limit: 0.2 });
      // A thread that starts on a busy machine may take longer than this time too.
      await expect.poll(async () => typeof (await readers.read(await readFile(join(where, "fordeling.xlsx")))), { timeout: 30_000 }).toBe("string");
    } finally { readers.close(); }
  });

  it("waits its turn off the clock", async () => {
    const inTurn = turns(1);
    const order: string[] = [];
    await Promise.all(["a", "b", "c"].map((name) => inTurn(async () => { order.push(`${name}+`); await pause(5); order.push(`${name}-`); })));
    expect(order).toEqual(["a+", "a-", "b+", "b-", "c+", "c-"]);
  });

  it("waits until there is room for it, and what is larger than all room goes alone", async () => {
    const inTurn = turns(10);
    const order: string[] = [];
    await Promise.all([["a", 4], ["b", 6], ["c", 1], ["d", 30], ["e", 1], ["f", 9]].map(([name, takes]) => inTurn(async () => { order.push(`${name}+`); await pause(5); order.push(`${name}-`); }, Number(takes))));
    expect(order).toEqual(["a+", "b+", "a-", "c+", "b-", "c-", "d+", "d-", "e+", "f+", "e-", "f-"]);
  });
});

describe("the cache", () => {
  const run = async (where: string, from = work, out = "out"): Promise<unknown> => {
    const ran = await samfordel(["consolidate", from, "--out", join(where, out), "--quiet"]);
    expect(ran.code, ran.err).toBeLessThan(2);
    return hashesIn(join(where, out));
  };

  it("reads again what has changed, and nothing else", async () => {
    const where = await place();
    const books = join(where, "books");
    await cp(work, books, { recursive: true });
    const before = await run(where, books);
    const known = await entriesOf(where);
    const { file, bytes } = changedBook();
    await writeFile(join(books, file), bytes);
    expect(await run(where, books)).not.toEqual(before);
    const after = await entriesOf(where);
    // What the one workbook says, and what this run said.
    expect(after.filter((entry) => !known.includes(entry))).toHaveLength(2);
    expect(known.filter((entry) => !after.includes(entry))).toEqual([]);
  });

  it("believes no entry that is torn, damaged or empty, and mends it", async () => {
    const where = await place();
    const whole = await run(where);
    const folder = join(where, ".samfordel");
    const before = await hashesIn(folder);
    const entries = await entriesOf(where);
    for (const [index, entry] of entries.entries()) {
      const path = join(folder, entry);
      const text = await readFile(path, "utf8");
      if (index % 3 === 0) await truncate(path, Math.floor(text.length / 2));
      else if (index % 3 === 1) await writeFile(path, text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)));
      else await writeFile(path, "");
    }
    expect(await run(where)).toEqual(whole);
    expect(await hashesIn(folder)).toEqual(before);
  });

  it("serves runs at the same time", async () => {
    const where = await place();
    const alone = await run(await place());
    expect(await Promise.all(["a", "b", "c"].map((out) => run(where, work, out)))).toEqual([alone, alone, alone]);
    expect((await entriesOf(where)).filter((entry) => entry.endsWith(".tmp"))).toEqual([]);
  });

  it("is whole after a run that was killed, at whatever moment", async () => {
    const where = await place();
    const alone = await run(await place());
    for (const after of [150, 250, 350, 450, 600]) {
      const child = spawn(process.execPath, [resolve(import.meta.dirname, "../../dist/samfordel.js"), "consolidate", work, "--out", join(where, "out"), "--quiet"]);
      const gone = new Promise((resolved) => child.once("exit", resolved));
      await pause(after);
      child.kill("SIGKILL");
      await gone;
    }
    expect(await run(where)).toEqual(alone);
  });

  it("lies beside the outputs, is no input, and is not for a repository", async () => {
    const where = await place();
    await run(where);
    expect(await readFile(join(where, ".samfordel", ".gitignore"), "utf8")).toBe("*\n");
    const { out } = await samfordel(["validate", where, "--format", "json"]);
    expect(out).not.toContain(".samfordel");
  });

  it("keeps apart what another program, or other limits, read", async () => {
    const out = join(await place(), "out");
    await factsCache(out, defaultLimits, "one").put("abc", "facts");
    expect(await factsCache(out, defaultLimits, "one").get("abc")).toBe("facts");
    expect(await factsCache(out, defaultLimits, "two").get("abc")).toBeUndefined();
    expect(await factsCache(out, { ...defaultLimits, rows: 10 }, "one").get("abc")).toBeUndefined();
  });

  it("makes room for what is new: what was used longest ago goes first, and so do the leavings of the dead", async () => {
    const where = await place();
    const out = join(where, "out");
    const folder = join(where, ".samfordel");
    for (const name of ["old", "older", "new"]) {
      const before = await readdir(folder).catch((): string[] => []);
      await factsCache(out, defaultLimits, "v").put(name, name.padEnd(900, "."));
      const [entry = ""] = (await readdir(folder)).filter((one) => one !== ".gitignore" && !before.includes(one));
      const days = { old: 2, older: 3, new: 0 }[name]!;
      await utimes(join(folder, entry), new Date(), new Date(Date.now() - days * 86_400_000));
    }
    await writeFile(join(folder, "x.tmp"), "");
    await utimes(join(folder, "x.tmp"), new Date(0), new Date(0));
    const cache = factsCache(out, defaultLimits, "v", 2500);
    expect(await cache.get("older")).toBeDefined();
    await cache.put("newest", "newest".padEnd(900, "."));
    await cache.tidy();
    const kept = await Promise.all(["old", "older", "new", "newest"].map(async (name) => ((await factsCache(out, defaultLimits, "v").get(name)) === undefined ? "" : name)));
    expect(kept.filter(Boolean)).toEqual(["older", "newest"]);
    expect(await readdir(folder)).not.toContain("x.tmp");
  });

  it("that cannot be written is done without", async () => {
    const where = await place();
    await writeFile(join(where, ".samfordel"), "a file in its place");
    await run(where);
  });
});

it("help loads nothing that is heavy, and a run that finds everything in the cache starts no threads", async () => {
  const loaded = (args: readonly string[]): Promise<string> => new Promise((done) => {
    execFile(process.execPath, [resolve(import.meta.dirname, "../../dist/samfordel.js"), ...args], { env: { ...process.env, NODE_DEBUG: "module,esm" }, maxBuffer: 256 << 20 }, (_, __, err) => done(err));
  });
  expect(await loaded(["--help"])).not.toMatch(/node_modules\/(?:exceljs|piscina|docx|echarts)/);
  const where = await place();
  await loaded(["consolidate", work, "--out", join(where, "out"), "--quiet"]);
  expect(await loaded(["consolidate", work, "--out", join(where, "out"), "--quiet"])).not.toMatch(/node_modules\/piscina/);
});

it("nothing that is loaded slows the reading of texts: what every text is made after stays as the engine likes it", async () => {
  const dist = resolve(import.meta.dirname, "../../dist");
  const modules = (await readdir(dist)).filter((name) => /^(?:chunk|makeReport|xlsx|csv|json|paperDocx|html)-.*\.js$/.test(name)).map((name) => pathToFileURL(join(dist, name)).href);
  const asks = `for (const one of ${JSON.stringify(modules)}) { await import(one); if (!%HasFastProperties(String.prototype)) throw new Error(one); }`;
  await promisify(execFile)(process.execPath, ["--allow-natives-syntax", "--input-type=module", "--eval", asks]);
});
