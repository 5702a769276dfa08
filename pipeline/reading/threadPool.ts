import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { Piscina } from "piscina";
import type { Limits } from "../xlsx/gate/limits.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";
import type { Told } from "./worker.ts";

const mostThreads = 8;

/** As many books at a time as there are processors. */
export const threads = Math.min(availableParallelism(), mostThreads);

/** What is asked of the threads. */
export type Pool = Pick<Piscina, "run" | "destroy">;

/** Starts one thread fewer than there are processors, and another when large books want it. */
export async function startPool({ memoryMb }: Limits, started: () => void, filename = worker): Promise<Pool> {
  const { Piscina } = await import("piscina");
  // While every processor reads, who helps another to clean its memory only takes from its own time.
  setFlagsFromString("--no-parallel-scavenge");
  setImmediate(started);
  const pool = new Piscina({ filename, minThreads: Math.max(1, threads - 1), maxThreads: threads, recordTiming: false, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  // A thread that cannot start takes no task with it: who waits for one would wait for ever.
  const failed = new Promise<never>((_, fail) => pool.on("error", fail));
  failed.catch(() => undefined);
  return { run: (task, options) => Promise.race([pool.run(task, options), failed]), destroy: () => pool.destroy() };
}

/** Beside the bundle this is part of; the tests run from the sources, with the worker of the build. */
const worker = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../dist/read-worker.js" : "./read-worker.js", import.meta.url));

/** Some books through one of the threads, within the limits. */
export async function readInThread(pool: Pool, books: readonly Uint8Array[], limits: Limits): Promise<ReadBooks> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  // A large book is not there twice; of small ones, which may be asked for again, the thread gets copies.
  const sent = books.map((bytes) => (books.length === 1 && bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()));
  const told = await pool.run({ books: sent, limits }, { signal, transferList: sent.map(({ buffer }) => buffer as ArrayBuffer) }).then((read) => read as Told, (error: unknown): Unreadable => {
    if (signal.aborted) return { problem: "stopped", detail: "seconds", limit: limits.seconds };
    return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY" ? { problem: "stopped", detail: "memoryMb", limit: limits.memoryMb } : noThread;
  });
  if ("unexpected" in told) throw told.unexpected;
  return told;
}

/** What each of some books came to; or why they were stopped, all of them. */
export type ReadBooks = readonly (string | Unreadable)[] | Unreadable;

/** The thread did not start, or failed: the program's own file is not there, or the machine has no room for it. */
export const noThread: Unreadable = { problem: "unread", detail: "noThread" };
