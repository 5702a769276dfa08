import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { judge, outputsIn, settle, type Judgement } from "./outputSet.ts";
import { consolidate, isDone, twoReports } from "./twoReports.ts";

export interface Killed {
  /** Milliseconds into the run, or into its writing. */
  readonly after: number;
  readonly phase: "run" | "writing";
  /** False when the run was done before it could be killed. */
  readonly killed: boolean;
  readonly seen: Judgement;
  readonly settled: Judgement;
  readonly left: readonly string[];
}

/**
 * Kills runs of the built program with SIGKILL while they write over an older report: half of the moments spread over the whole
 * run, half over its writing, where it matters. After each, what stands in the folder is judged, before and after the next
 * run would have begun.
 */
export async function killRuns(moments: number): Promise<readonly Killed[]> {
  const place = await mkdtemp(join(tmpdir(), "samfordel-kill-"));
  try {
    const { older, before, after } = await twoReports(place);
    const out = join(place, "out");
    const timed = join(place, "timed");
    await cp(older, timed, { recursive: true });
    const [whole, writing] = await timeOf(timed);
    const killed: Killed[] = [];
    for (let moment = 0; moment < moments; moment += 1) {
      await rm(out, { recursive: true, force: true });
      await cp(older, out, { recursive: true });
      const phase = moment % 2 === 0 ? "run" : "writing";
      const wait = ((phase === "run" ? whole : writing) * (Math.floor(moment / 2) + 0.5)) / Math.ceil(moments / 2);
      const { child, ended } = consolidate(out);
      if (phase === "writing") while (!existsSync(join(out, "samfordel.lock")) && child.exitCode === null) await pause(1);
      await pause(wait);
      child.kill("SIGKILL");
      const { signal } = await ended;
      const seen = judge(await outputsIn(out), before, after);
      await settle(out);
      const left = (await readdir(out)).filter((name) => name.startsWith("samfordel."));
      killed.push({ after: Math.round(wait), phase, killed: signal === "SIGKILL", seen, settled: judge(await outputsIn(out), before, after), left });
    }
    return killed;
  } finally { await rm(place, { recursive: true, force: true }); }
}

/** How long a run takes, and how long of that it writes, in milliseconds. */
async function timeOf(to: string): Promise<readonly [number, number]> {
  const began = performance.now();
  const { child, ended } = consolidate(to);
  while (!existsSync(join(to, "samfordel.lock")) && child.exitCode === null) await pause(1);
  const wrote = performance.now();
  const { code } = await ended;
  if (!isDone(code)) throw new Error(`the run ended with ${code}`);
  return [performance.now() - began, performance.now() - wrote];
}
