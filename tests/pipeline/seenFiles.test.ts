import { cp, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readFolder, type FolderRead } from "../../pipeline/readFolder.ts";
import { factsCache } from "../../pipeline/reading/factsCache.ts";
import { sha256 } from "../../pipeline/sha256.ts";
import { defaultLimits } from "../../pipeline/xlsx/gate/limits.ts";
import { changedBook, smallBooks } from "../bench/corpus/corpora.ts";
import { watchedDisk } from "../support/faultyDisk.ts";

let root: string;
let settled: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "samfordel-seen-"));
  settled = join(root, "settled");
  await smallBooks(settled, 9);
  // What was written less than three seconds ago is not believed to stay as it is.
  await pause(3200);
}, 20_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const changed = changedBook(7);

/** Reads a folder with the cache beside it; and the workbooks whose content was read. */
async function run(folder: string): Promise<{ readonly read: FolderRead; readonly opened: readonly string[] }> {
  const { disk, calls } = watchedDisk(() => undefined);
  const read = await readFolder([folder], { disk, cache: factsCache(`${folder}-out`, defaultLimits) });
  return { read, opened: calls.filter(({ name, path }) => name === "readInto" && path.endsWith(".xlsx")).map(({ path }) => path.slice(folder.length + 1)).sort() };
}

const contentIn = ({ manifest }: FolderRead, file: string): string | null => manifest.files.find((one) => one.file === file)!.sha256;

it("a file that nobody has touched is not read again, and says what it said", async () => {
  const first = await run(settled);
  expect(first.opened).toHaveLength(10);
  const second = await run(settled);
  expect(second.opened).toEqual([]);
  expect(JSON.stringify(second.read)).toBe(JSON.stringify(first.read));
});

it("a file that was written a moment ago is read the next time too", async () => {
  const folder = join(root, "fresh");
  await smallBooks(folder, 2);
  await run(folder);
  expect((await run(folder)).opened).toHaveLength(3);
});

it.each([
  ["written over, with its old time put back", async (path: string) => {
    const { atime, mtime } = await stat(path);
    await writeFile(path, changed.bytes);
    await utimes(path, atime, mtime);
  }],
  ["replaced by another as old", async (path: string) => {
    const { atime, mtime } = await stat(path);
    await writeFile(`${path}.new`, changed.bytes);
    await utimes(`${path}.new`, atime, mtime);
    await rename(`${path}.new`, path);
  }],
])("a file that was %s is read", async (name, change) => {
  const folder = join(root, name.slice(0, 7));
  await cp(settled, folder, { recursive: true, preserveTimestamps: true });
  await pause(3200);
  await run(folder);
  expect((await run(folder)).opened).toEqual([]);
  const path = join(folder, changed.file);
  const was = await readFile(path);
  await change(path);
  const { read, opened } = await run(folder);
  expect(opened).toEqual([changed.file]);
  expect(contentIn(read, changed.file.replaceAll("\\", "/"))).toBe(sha256(changed.bytes));
  expect(contentIn(read, changed.file.replaceAll("\\", "/"))).not.toBe(sha256(was));
}, 20_000);

it("what is remembered of files is believed only when the cache has what they said", async () => {
  const folder = join(root, "forgotten");
  await cp(settled, folder, { recursive: true });
  await pause(3200);
  const first = await run(folder);
  const cache = join(root, ".samfordel");
  const content = contentIn(first.read, changed.file)!;
  const texts = await Promise.all((await readdir(cache)).map(async (name) => ({ name, text: await readFile(join(cache, name), "utf8") })));
  const [alone, together] = [texts.filter(({ name }) => name.includes(content)), texts.filter(({ text }) => text.includes(`["${content}",`))];
  // Other tests' folders have said the same.
  expect([alone.length, together.length > 0]).toEqual([1, true]);
  await writeFile(join(cache, alone[0]!.name), "");
  expect((await run(folder)).opened).toEqual([]);
  for (const { name } of together) await writeFile(join(cache, name), "");
  expect((await run(folder)).opened).toEqual([changed.file]);
}, 20_000);
