import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { rooms, small } from "../../pipeline/reading/rooms.ts";
import { readFolder } from "../../pipeline/readFolder.ts";
import { sha256 } from "../../pipeline/sha256.ts";
import { folderWith } from "../support/folders.ts";

afterEach(() => { vi.restoreAllMocks(); vi.resetModules(); });

it("a room is lent to one at a time, and to another when it is given back, also after a failure", async () => {
  const inRoom = rooms();
  const [lent, done]: [Uint8Array[], (() => void)[]] = [[], []];
  const use = (room: Uint8Array): Promise<void> => { lent.push(room); return new Promise((give) => done.push(give)); };
  const two = [inRoom(use), inRoom(use)];
  expect(lent[0]).not.toBe(lent[1]);
  done[1]!();
  await two[1];
  await expect(inRoom((room) => { lent.push(room); return Promise.reject(new Error("no")); })).rejects.toThrow("no");
  expect(lent[2]).toBe(lent[1]);
  const again = inRoom(use);
  expect(lent[3]).toBe(lent[1]);
  done.forEach((give) => { give(); });
  await Promise.all([...two, again]);
});

it("files as large as a room, and a byte more or less, are read whole, each as its own", async () => {
  const sizes = [0, 1, small - 1, small, small + 1, 3 * small].flatMap((size) => Array.from({ length: 12 }, (_, index) => [`${size}-${index}.txt`, String.fromCharCode(97 + index).repeat(size)] as const));
  const { manifest } = await readFolder([await folderWith(Object.fromEntries(sizes))]);
  expect(new Map(manifest.files.map((one) => [one.file, [one.bytes, one.sha256]]))).toEqual(new Map(sizes.map(([name, text]) => [name, [text.length, sha256(text)]])));
});

it("a disk far away gives what one near by gives", async () => {
  const folder = await folderWith({ "a.txt": "some text" });
  const [path, gone] = [join(folder, "a.txt"), join(folder, "gone.txt")];
  const [room, tight] = [new Uint8Array(20), new Uint8Array(4)];
  const ask = async () => {
    const { disk } = await import("../../pipeline/disk.ts");
    const answers = async () => [
      (await disk.stat(path)).size, (await disk.statOpen(path)).size, await disk.readFile(path, "utf8"), [...await disk.readInto(path, room)], [...await disk.readInto(path, tight)],
      ...await Promise.all([disk.stat(gone), disk.statOpen(gone), disk.readFile(gone), disk.readInto(gone, room)].map((one) => one.then(() => "there", (error: NodeJS.ErrnoException) => error.code))),
    ];
    // Once to learn how far away it is.
    return [await answers(), await answers()];
  };
  const near = await ask();
  let now = 0;
  vi.spyOn(process, "uptime").mockImplementation(() => (now += 1));
  vi.resetModules();
  const far = await ask();
  const asked = now;
  expect([near[1], far[0], far[1]]).toEqual([near[0], near[0], near[0]]);
  expect(near[0]!.slice(-6)).toEqual([[..."some text"].map((letter) => letter.charCodeAt(0)), [..."some"].map((letter) => letter.charCodeAt(0)), "ENOENT", "ENOENT", "ENOENT", "ENOENT"]);
  // Whose answers take a second each is soon asked without being waited for.
  expect(asked).toBeLessThan(18 * 2);
});
