import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disk } from "../../pipeline/disk.ts";
import { FolderBusy, lockFolder } from "../../pipeline/lockFolder.ts";
import { outputsIn } from "../faults/outputSet.ts";
import { exampleBooks, folderWith } from "../support/folders.ts";
import { program, start } from "../support/programs.ts";
import { samfordel } from "../support/samfordel.ts";

/** The number of a process that has ended: no process of ours will have it. */
const longGone = 2 ** 30;
const now = new Date().toISOString();
const lockBy = (change: object) => folderWith({ "samfordel.lock": JSON.stringify({ pid: process.ppid, host: hostname(), since: now, token: "annen", ...change }) });
const takeNow = (folder: string) => lockFolder(folder, { seconds: 0 }, disk);

describe("a folder is one run's at a time", () => {
  it("and another waits until it is let go, and is told once whom it waits for", async () => {
    const folder = await folderWith();
    const release = await takeNow(folder);
    const told: unknown[] = [];
    let taken = false;
    const second = lockFolder(folder, { seconds: 30, tell: (holder) => told.push(holder) }, disk).then((let2) => { taken = true; return let2; });
    await new Promise((resolve) => { setTimeout(resolve, 350); });
    expect(taken).toBe(false);
    expect(told).toEqual([expect.objectContaining({ pid: process.pid, host: hostname() })]);
    await release();
    await (await second)();
    expect(await readdir(folder)).toEqual([]);
  });

  it("and who does not want to wait hears who has it, since when, and which file to delete if that run is gone", async () => {
    const out = await lockBy({ since: now });
    const ran = await samfordel(["consolidate", exampleBooks, "--out", out, "--quiet", "--wait", "0"]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toBe(`En annen kjøring skriver til ${out}: prosess ${process.ppid} på ${hostname()}, siden ${now}. Ingenting er skrevet. Kjør på nytt når den er ferdig. Finnes den ikke lenger, slett ${join(out, "samfordel.lock")} først.\n`);
    expect(await readdir(out)).toEqual(["samfordel.lock"]);
  });

  it("and a --wait that is no number of seconds is wrong usage", async () =>
    expect(await samfordel(["consolidate", exampleBooks, "--out", "x", "--wait", "lenge"])).toMatchObject({ code: 2, err: expect.stringContaining("--wait") }));
});

describe("a lock is taken over", () => {
  const dead: readonly (readonly [string, object])[] = [
    ["of a process that is no more", { pid: longGone }],
    ["from before the machine was started, though another process has its number now", { since: "2001-01-01T00:00:00.000Z" }],
    ["of an earlier process with our own number", { pid: process.pid }],
  ];
  it.each(dead)("%s", async (_, change) => {
    const folder = await lockBy(change);
    await (await takeNow(folder))();
    expect(await readdir(folder)).toEqual([]);
  });
  it("of a process that died while it made it, once that is sure", async () => {
    const folder = await folderWith({ "samfordel.lock": "" });
    await expect(takeNow(folder)).rejects.toBeInstanceOf(FolderBusy);
    await utimes(join(folder, "samfordel.lock"), new Date(), new Date(Date.now() - 60_000));
    await (await takeNow(folder))();
  });
  it("also when whoever was about to take it over died too", async () => {
    const folder = await lockBy({ pid: longGone });
    await writeFile(join(folder, "samfordel.lock.claim"), JSON.stringify({ pid: longGone, host: hostname(), since: now, token: "tredje" }));
    await (await takeNow(folder))();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a lock is left alone", () => {
  it.each([["of a living process", {}], ["of another machine, whose processes cannot be asked after", { host: "annen-maskin", pid: longGone }]])("%s", async (_, change) => {
    const folder = await lockBy(change);
    const before = await readFile(join(folder, "samfordel.lock"), "utf8");
    await expect(takeNow(folder)).rejects.toBeInstanceOf(FolderBusy);
    expect(await readFile(join(folder, "samfordel.lock"), "utf8")).toBe(before);
  });
});

it("among many that come at once to a dead lock, some of them killed, never two are in", async () => {
  const holder = await program("holder.ts");
  const folder = await lockBy({ pid: longGone });
  const many = Array.from({ length: 8 }, () => start([holder, folder, "6", "5"]));
  many.slice(0, 3).forEach(({ child }, index) => setTimeout(() => child.kill("SIGKILL"), 250 + 70 * index));
  const ended = await Promise.all(many.map((one) => one.ended));
  expect(ended.slice(3).map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  // One that was killed while in leaves its name, for the next to stumble over once; more than that were two at once.
  const log = await readFile(join(folder, "log"), "utf8").catch(() => "");
  expect(log.split("\n").filter(Boolean).length).toBeLessThanOrEqual(3 - ended.slice(0, 3).filter(({ code }) => code === 0).length);
  expect((await readdir(folder)).filter((name) => name.startsWith("samfordel."))).toEqual([]);
});

it("two runs at once to one folder both end well, and leave the whole set of one of them", { timeout: 180_000 }, async () => {
  const run = async (out: string, ...more: string[]) => samfordel(["consolidate", join(exampleBooks, "okonomirapport-2024-11.xlsx"), "--out", out, "--quiet", ...more]);
  const [nb, en, out] = [join(await folderWith(), "nb"), join(await folderWith(), "en"), join(await folderWith(), "ut")];
  const each = await Promise.all([run(nb), run(en, "--lang", "en")]);
  await mkdir(out);
  const both = await Promise.all([run(out), run(out, "--lang", "en")]);
  expect([...each, ...both].map(({ code, err }) => (code === 0 ? 0 : err))).toEqual([0, 0, 0, 0]);
  const [seen, before, after] = [await outputsIn(out), await outputsIn(nb), await outputsIn(en)];
  expect([before, after]).toContainEqual(seen);
  expect((await readdir(out)).filter((name) => name.startsWith("samfordel."))).toEqual([]);
});
