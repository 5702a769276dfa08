import { chmod, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { onFullDisk } from "../faults/fullDisk.ts";
import { judge, outputsIn } from "../faults/outputSet.ts";
import { newer, older, replacing, whenAllIsWell } from "../faults/sets.ts";
import { failingDisk } from "../support/faultyDisk.ts";
import { folderWith } from "../support/folders.ts";
import { program, start } from "../support/programs.ts";

const page = 4096;
const { before, after } = await whenAllIsWell();

it("on a full disk the older set stays whole, and on a read-only one; a disk with room gets the new one", async () => {
  const seen = await onFullDisk({ older: await folderWith(older), before, after, kilobytes: 512 }, Array.from({ length: 12 }, (_, pages) => pages * page),
    (folder) => writeOutputs(folder, newer, replacing).then(() => true, (error: NodeJS.ErrnoException) => { expect(["ENOSPC", "EROFS"]).toContain(error.code); return false; }));
  if (seen) {
    expect(seen.map(({ done, seen: set }) => (done ? set === "new" : set === "old"))).not.toContain(false);
    expect([seen[0], seen.at(-2), seen.at(-1)]).toMatchObject([{ done: false }, { done: true }, { room: "read-only", done: false }]);
    return;
  }
  // Where no disk may be mounted, the nth file is the one there is no room for.
  for (let room = 0; room < newer.size; room += 1) {
    const folder = await folderWith(older);
    let written = 0;
    await expect(writeOutputs(folder, newer, { ...replacing, disk: failingDisk(({ name }) => name === "writeFile" && (written += 1) > room + 1, "ENOSPC").disk })).rejects.toMatchObject({ code: "ENOSPC" });
    expect(judge(await outputsIn(folder), before, after)).toBe("old");
  }
});

it.each([["the folder itself", "."], ["the folder of its tables", "tables"]])("when %s may not be written to, the older set stays whole", async (_, place) => {
  const writer = await program("writer.ts");
  const folder = await folderWith(older);
  const isRoot = process.getuid?.() === 0;
  // Root may write anywhere; so nobody does it, who owns all but the folder in question.
  if (isRoot) for (const each of [folder, join(folder, "tables")]) await chmod(each, 0o777);
  await chmod(dirname(writer), 0o755);
  await chmod(join(folder, place), 0o555);
  const stale = JSON.stringify(["tables/gone.csv"]);
  const { code, signal } = await start([writer, folder, JSON.stringify(Object.fromEntries(newer)), stale, "0"], { quiet: true, ...(isRoot ? { uid: 65534 } : {}) }).ended;
  await chmod(join(folder, place), 0o755);
  expect([code, signal]).toEqual([1, null]);
  expect(judge(await outputsIn(folder), before, after)).toBe("old");
  expect((await readdir(folder)).filter((name) => name.startsWith("samfordel."))).toEqual([]);
});
