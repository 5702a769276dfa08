import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { Limits } from "../xlsx/gate/limits.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";
import { readBook } from "./readBook.ts";
import { turns } from "./turns.ts";

/** Reads workbooks, each by itself: packed facts, or why there are none. */
export interface Readers {
  read(bytes: Uint8Array): Promise<string | Unreadable>;
  close(): Promise<void>;
}

/** A file of so many bytes cannot unpack to more than a thousand times as much: within time and memory wherever it is read. */
const small = 64 << 10;
/** Small books of so many bytes together are read sooner than threads are started. */
const soon = 512 << 10;
const mostThreads = 8;

/** As many books at a time as there are processors. */
export const threads = Math.min(availableParallelism(), mostThreads);

/**
 * The first small books are read here and now; the others, and every large one, in worker threads: a book that takes too long or
 * needs too much memory takes its thread with it and nobody else.
 */
export function startReaders(limits: Limits): Readers {
  let pool: Promise<Piscina> | undefined;
  let here = 0;
  const inTurn = turns(threads);
  return {
    async read(bytes) {
      if (bytes.length <= small && (here += bytes.length) <= soon && isRoomy(limits)) return readBook(bytes, limits);
      const started = await (pool ??= startPool(limits));
      return inTurn(() => inThread(started, bytes, limits));
    },
    async close() { await (await pool)?.destroy(); },
  };
}

/** Limits below what a small book may need hold only in a thread. */
const isRoomy = ({ seconds, memoryMb }: Limits): boolean => seconds >= 10 && memoryMb >= 512;

async function startPool({ memoryMb }: Limits): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  return new Piscina({ filename: worker, minThreads: threads, maxThreads: threads, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
}

/** Beside the bundle this is part of; the tests run from the sources, with the worker of the build. */
const worker = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../dist/read-worker.js" : "./read-worker.js", import.meta.url));

async function inThread(pool: Piscina, bytes: Uint8Array, limits: Limits): Promise<string | Unreadable> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  try {
    return await pool.run({ bytes, limits }, { signal }) as string | Unreadable;
  } catch (error) {
    if (signal.aborted) return { problem: "stopped", detail: "seconds", limit: limits.seconds };
    if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return { problem: "stopped", detail: "memoryMb", limit: limits.memoryMb };
    throw error;
  }
}
