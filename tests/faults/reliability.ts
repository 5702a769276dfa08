import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { failingDisk } from "../support/faultyDisk.ts";
import { program } from "../support/programs.ts";
import { onFullDisk } from "./fullDisk.ts";
import { killRuns } from "./killRuns.ts";
import { judge, outputsIn, settle, type Judgement } from "./outputSet.ts";
import { killedAt, newer, replacing, whenAllIsWell, withOlder } from "./sets.ts";
import { consolidate, isDone, twoReports } from "./twoReports.ts";

/**
 * The figures of docs/reliability.md: `npm run reliability [moments]`. What goes wrong ends it with 1. In each row, what stands in
 * the folder is judged at once, and again when the next run has begun.
 */
const moments = Number(process.argv[2] ?? 100);
const codes = ["EIO", "ENOSPC", "EACCES", "EROFS"];

interface Seen { readonly seen: Judgement; readonly settled: Judgement; readonly left: number }
interface Row { readonly what: string; readonly all: readonly Seen[] }
const { before, after, calls } = await whenAllIsWell();

async function seenIn(folder: string): Promise<Seen> {
  const seen = judge(await outputsIn(folder), before, after);
  await settle(folder);
  const settled = judge(await outputsIn(folder), before, after);
  const left = (await readdir(folder)).filter((name) => name.startsWith("samfordel.")).length;
  await rm(folder, { recursive: true });
  return { seen, settled, left };
}

async function failing(what: string, code: string, fails: (seen: number, number: number) => boolean): Promise<Row> {
  const all = [];
  for (let number = 1; number <= calls.length; number += 1) {
    const folder = await withOlder();
    await writeOutputs(folder, newer, { ...replacing, disk: failingDisk((_, seen) => fails(seen, number), code).disk }).catch(() => undefined);
    all.push(await seenIn(folder));
  }
  return { what: `${code} ${what}`, all };
}

async function killedAtEveryCall(): Promise<Row> {
  const [writer, all] = [await program("writer.ts"), []] as [string, Seen[]];
  for (let number = 1; number <= calls.length; number += 1) {
    const folder = await withOlder();
    await killedAt(writer, folder, number);
    all.push(await seenIn(folder));
  }
  return { what: "`kill -9` before each call to the disk", all };
}

async function twoAtOnce(times: number): Promise<Row> {
  const place = await mkdtemp(join(tmpdir(), "samfordel-two-"));
  const run = (out: string, language: string) => consolidate(out, "newer", language).ended;
  await Promise.all(["nb", "en"].map((language) => run(join(place, language), language)));
  const [nb, en, all] = [await outputsIn(join(place, "nb")), await outputsIn(join(place, "en")), []] as [typeof before, typeof before, Seen[]];
  for (let time = 0; time < times; time += 1) {
    const out = join(place, String(time));
    await cp(join(place, "nb"), out, { recursive: true });
    const ended = await Promise.all([run(out, "nb"), run(out, "en")]);
    const seen = ended.every(({ code }) => isDone(code)) ? judge(await outputsIn(out), nb, en) : "broken";
    all.push({ seen, settled: seen, left: (await readdir(out)).filter((name) => name.startsWith("samfordel.")).length });
  }
  await rm(place, { recursive: true });
  return { what: "two runs at once to one folder, both done", all };
}

/** Whole runs on a real disk; a run that says it is done must have left the new set, one that says it is not the old. */
async function onRealDisk(steps: number): Promise<Row[]> {
  const place = await mkdtemp(join(tmpdir(), "samfordel-full-"));
  const sets = await twoReports(place);
  const rooms = Array.from({ length: steps }, (_, step) => step * 16 * 1024);
  const all = await onFullDisk({ ...sets, kilobytes: 32 * 1024 }, rooms, async (out) => isDone((await consolidate(out).ended).code));
  await rm(place, { recursive: true });
  if (!all) return [{ what: "a full disk, a read-only disk: not tried, no disk can be mounted here", all: [] }];
  const rowOf = (what: string, isReadOnly: boolean): Row => ({ what, all: all.filter(({ room }) => (room === "read-only") === isReadOnly).map(({ done, seen }) => {
    const judged = (done ? seen === "new" : seen === "old") ? seen : "broken";
    return { seen: judged, settled: judged, left: 0 };
  }) });
  return [rowOf(`a run on a real disk with 0, 16, … ${(steps - 1) * 16} KB left, and with enough`, false), rowOf("a run on a real disk mounted read-only", true)];
}

async function killedRuns(): Promise<Row[]> {
  const killed = await killRuns(moments);
  return ([["run", "all of it"], ["writing", "its writing"]] as const).map(([phase, what]): Row => {
    const some = killed.filter((one) => one.phase === phase);
    const all = some.map(({ seen, settled, left }) => ({ seen, settled, left: left.length }));
    return { what: `\`kill -9\` of a run, moments over ${what} (${some.filter((one) => !one.killed).length} were done by then)`, all };
  });
}

const columns = ["what happens", "times", "old set", "new set", "some old, some new", "broken", "next run: old set", "next run: new set", "next run: neither", "left behind"];
process.stdout.write(`| ${columns.join(" | ")} |\n|${columns.map((_, column) => (column === 0 ? " --- |" : " ---: |")).join("")}\n`);

/** Each row as soon as it is known: the whole takes minutes. */
function show(...rows: readonly Row[]): void {
  for (const { what, all } of rows) {
    const count = (is: (one: Seen) => boolean): number => all.filter(is).length;
    const at = (["old", "new", "mixed", "broken"] as const).map((which) => count(({ seen }) => seen === which));
    const then = [count(({ settled }) => settled === "old"), count(({ settled }) => settled === "new"), count(({ settled }) => settled === "mixed" || settled === "broken")];
    process.stdout.write(`| ${[what, all.length, ...at, ...then, all.reduce((sum, { left }) => sum + left, 0)].join(" | ")} |\n`);
    if (all.some(({ seen, settled, left }) => left > 0 || seen === "broken" || (settled !== "old" && settled !== "new"))) process.exitCode = 1;
  }
}

for (const code of codes) {
  show(await failing("at one call to the disk, each in turn", code, (seen, number) => seen === number), await failing("from one call on, each in turn", code, (seen, number) => seen >= number));
}
show(await killedAtEveryCall());
show(...await onRealDisk(16));
show(await twoAtOnce(10));
show(...await killedRuns());
