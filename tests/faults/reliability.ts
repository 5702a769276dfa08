import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { failingDisk } from "../support/faultyDisk.ts";
import { program, start } from "../support/programs.ts";
import { killRuns } from "./killRuns.ts";
import { judge, outputsIn, settle, type Judgement } from "./outputSet.ts";
import { killedAt, newer, replacing, whenAllIsWell, withOlder } from "./sets.ts";

/**
 * The figures of docs/reliability.md: `npm run reliability [moments]`. What goes wrong ends it with 1. In each row, what stands in
 * the folder is judged at once, and again when the next run has begun.
 */
const moments = Number(process.argv[2] ?? 100);
const codes = ["EIO", "ENOSPC", "EACCES", "EROFS"];

interface Row { readonly what: string; readonly seen: readonly Judgement[]; readonly settled: readonly Judgement[]; readonly left: number }
const { before, after, calls } = await whenAllIsWell();

async function seenIn(folder: string): Promise<{ seen: Judgement; settled: Judgement; left: number }> {
  const seen = judge(await outputsIn(folder), before, after);
  await settle(folder);
  const settled = judge(await outputsIn(folder), before, after);
  const left = (await readdir(folder)).filter((name) => name.startsWith("samfordel.")).length;
  await rm(folder, { recursive: true });
  return { seen, settled, left };
}
const row = (what: string, all: readonly { seen: Judgement; settled: Judgement; left: number }[]): Row =>
  ({ what, seen: all.map(({ seen }) => seen), settled: all.map(({ settled }) => settled), left: all.reduce((sum, { left }) => sum + left, 0) });

async function failing(what: string, code: string, fails: (seen: number, number: number) => boolean): Promise<Row> {
  const all = [];
  for (let number = 1; number <= calls.length; number += 1) {
    const folder = await withOlder();
    await writeOutputs(folder, newer, { ...replacing, disk: failingDisk((_, seen) => fails(seen, number), code).disk }).catch(() => undefined);
    all.push(await seenIn(folder));
  }
  return row(`${code} ${what}`, all);
}

async function killedAtEveryCall(): Promise<Row> {
  const [writer, all] = [await program("writer.ts"), []] as [string, Awaited<ReturnType<typeof seenIn>>[]];
  for (let number = 1; number <= calls.length; number += 1) {
    const folder = await withOlder();
    await killedAt(writer, folder, number);
    all.push(await seenIn(folder));
  }
  return row("kill -9 before each call to the disk", all);
}

async function twoAtOnce(times: number): Promise<Row> {
  const place = await mkdtemp(join(tmpdir(), "samfordel-two-"));
  const run = (out: string, language: string) => start(["dist/samfordel.js", "consolidate", "workbooks/eksempel-2025", "--out", out, "--quiet", "--lang", language]).ended;
  await run(join(place, "nb"), "nb");
  await run(join(place, "en"), "en");
  const [nb, en, all] = [await outputsIn(join(place, "nb")), await outputsIn(join(place, "en")), []] as [typeof before, typeof before, Awaited<ReturnType<typeof seenIn>>[]];
  for (let time = 0; time < times; time += 1) {
    const out = join(place, String(time));
    await cp(join(place, "nb"), out, { recursive: true });
    const codesOf = (await Promise.all([run(out, "nb"), run(out, "en")])).map(({ code }) => code);
    const seen = codesOf.every((code) => code === 0) ? judge(await outputsIn(out), nb, en) : "broken";
    all.push({ seen, settled: seen, left: (await readdir(out)).filter((name) => name.startsWith("samfordel.")).length });
  }
  await rm(place, { recursive: true });
  return row("two runs at once to one folder", all);
}

const killed = await killRuns(moments);
const rows: Row[] = [
  ...(["run", "writing"] as const).map((phase) => {
    const some = killed.filter((one) => one.phase === phase);
    return row(`kill -9 of a run, moments over ${phase === "run" ? "all of it" : "its writing"} (${some.filter((one) => !one.killed).length} were done by then)`, some.map(({ seen, settled, left }) => ({ seen, settled, left: left.length })));
  }),
  await killedAtEveryCall(),
  ...(await Promise.all(codes.map(async (code) => [await failing("at one call, each in turn", code, (seen, number) => seen === number), await failing("from one call on, each in turn", code, (seen, number) => seen >= number)]))).flat(),
  await twoAtOnce(20),
];

const count = (all: readonly Judgement[], which: Judgement): number => all.filter((one) => one === which).length;
const columns = ["old", "new", "mixed", "broken"] as const;
process.stdout.write(`| | times | old set | new set | mixed | broken | old, after the next run has begun | new | mixed | broken | left behind |\n|${" --- |".repeat(11)}\n`);
for (const { what, seen, settled, left } of rows) {
  process.stdout.write(`| ${[what, seen.length, ...columns.map((column) => count(seen, column)), ...columns.map((column) => count(settled, column)), left].join(" | ")} |\n`);
}
const wrong = rows.some(({ seen, settled, left }) => left > 0 || seen.includes("broken") || settled.some((one) => one === "mixed" || one === "broken"));
process.exitCode = wrong ? 1 : 0;
