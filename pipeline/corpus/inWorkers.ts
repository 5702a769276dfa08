import { Worker } from "node:worker_threads";
import type { Others, Ours } from "./readBeside.ts";

export interface Reading { readonly file: string; readonly ours: Ours | { readonly outcome: "killed"; readonly why: string }; readonly others: Others }
export type Told = { readonly ours: Ours } | { readonly others: Others };

const deadlineMs = 30_000;
const memoryMb = 1024;

/** One file, and how many damaged copies of it are to be read as well. */
export interface Asked { readonly path: string; readonly copies: number }

/**
 * Reads every file in worker threads, `lanes` at a time. A worker that takes 30 seconds for our reading, or as long again for the
 * others', or more than 1 GB, is killed and replaced: one file cannot end the run.
 */
export async function inWorkers(script: URL, files: readonly Asked[], lanes: number, done: (reading: Reading) => void): Promise<void> {
  const waiting = [...files];
  await Promise.all(Array.from({ length: lanes }, lane));

  async function lane(): Promise<void> {
    let worker = start();
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const { killed, ...reading } = await readOne(worker, file);
      done(reading);
      if (!killed) continue;
      await worker.terminate();
      worker = start();
    }
    await worker.terminate();
  }

  function start(): Worker {
    return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memoryMb }, stdout: true, stderr: true });
  }
}

function readOne(worker: Worker, asked: Asked): Promise<Reading & { readonly killed: boolean }> {
  return new Promise((settle) => {
    let ours: Ours | undefined;
    let deadline = setTimeout(late, deadlineMs);
    worker.on("error", failed).on("exit", gone).on("message", hear);
    worker.postMessage(asked);

    function hear(told: Told): void {
      if ("others" in told) { end("", told.others); return; }
      ours = told.ours;
      clearTimeout(deadline);
      deadline = setTimeout(late, deadlineMs);
    }
    function late(): void { end("more than 30 seconds"); }
    function gone(): void { end("the worker ended"); }
    function failed(error: NodeJS.ErrnoException): void { end(`${error.code ?? ""} ${error.message}`); }
    function end(why: string, others?: Others): void {
      clearTimeout(deadline);
      worker.off("exit", gone).off("message", hear);
      // A worker that runs out of memory after its answer fails once more; nobody waits for it then.
      if (others) worker.off("error", failed);
      settle({ file: asked.path, ours: ours ?? { outcome: "killed", why }, others: others ?? { sheetJs: why, exceljs: why }, killed: others === undefined });
    }
  });
}
