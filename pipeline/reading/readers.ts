import { setImmediate as breath } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import type { Limits } from "../xlsx/gate/limits.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";
import { readBook } from "./readBook.ts";
import { small } from "./rooms.ts";
import { noThread, readInThread, startPool, threads, type Pool, type ReadBooks } from "./threadPool.ts";
import { turns } from "./turns.ts";

/** Reads workbooks, each by itself: packed facts, or why there are none. The bytes are the reader's until then, those of a large one for good. */
export interface Readers {
  read(bytes: Uint8Array): Promise<string | Unreadable>;
  close(): void;
}

interface Waiting { readonly bytes: Uint8Array; readonly tell: (read: string | Unreadable | Promise<string | Unreadable>) => void }

/** Small books of so many bytes together are read sooner than threads are started; of many, threads will have to read most, and the sooner they start the better. */
const soon = (files: number): number => (files > 100 ? 32 : 512) << 10;
/** So many small books cross to a thread and back together: each crossing costs as much as a tenth of a book. */
export const together = 16;

interface StartedWith {
  readonly files?: number;
  /** Called once when threads have begun. */
  readonly started?: () => void;
  /** Tests put in threads of their own, and as many processors as they need. */
  readonly start?: typeof startPool;
  readonly processors?: number;
}

/**
 * Small books are read here, one after the other, and when there are many, some at a time in worker threads too: one thread fewer
 * than there are processors. Every large one is read in a thread by itself: a book that takes too long or needs too much memory
 * takes its thread with it and nobody else.
 */
export function startReaders(limits: Limits, { files = 1, started = () => undefined, start = startPool, processors = threads }: StartedWith = {}): Readers {
  let pool: Promise<Pool | undefined> | undefined;
  let asked = 0;
  let isReading = false;
  const inTurn = turns(processors);
  const withHelp = turns(processors - 1);
  const waiting: Waiting[] = [];
  const threadPool = (): Promise<Pool | undefined> => (pool ??= start(limits, started).catch(() => undefined));
  const inThread = async (books: readonly Uint8Array[]): Promise<ReadBooks> => {
    const own = await threadPool();
    return own ? readInThread(own, books, limits) : noThread;
  };
  const alone = (bytes: Uint8Array): Promise<string | Unreadable> => inTurn(async () => {
    const read = await inThread([bytes]);
    return "problem" in read ? read : read[0]!;
  });
  /** A thread takes the books of some who wait; tells them when the next have been taken, for what they make of it takes as long as reading some. */
  const takeAlong = async (): Promise<void> => {
    const tell = await withHelp(takeSome);
    await breath();
    tell();
  };
  const takeSome = async (): Promise<() => void> => {
    await threadPool();
    const taken = waiting.splice(0, Math.min(together, Math.ceil(waiting.length / processors)));
    if (taken.length === 0) return () => undefined;
    const read = inThread(taken.map(({ bytes }) => bytes));
    // When they are stopped nobody knows for whose sake: each is read once more by itself. Without a thread they are read here after all.
    const again = (bytes: Uint8Array, why: Unreadable): Unreadable | Promise<string | Unreadable> =>
      why === noThread ? readBook(bytes, limits) : taken.length > 1 ? alone(bytes) : why;
    await read.catch(() => undefined);
    return () => { taken.forEach(({ bytes, tell }, index) => tell(read.then((all) => ("problem" in all ? again(bytes, all) : all[index]!)))); };
  };
  /** Reads for those who wait until nobody does. A thread that is wanted is started first; between two books there is time to hear from it. */
  const readHere = async (): Promise<void> => {
    isReading = true;
    for (; await pool, waiting.length > 0; await breath()) {
      const { bytes, tell } = waiting.shift()!;
      const read = readBook(bytes, limits);
      tell(read);
      await read.catch(() => undefined);
    }
    isReading = false;
  };
  return {
    read(bytes) {
      // What is small cannot unpack to more than a thousand times as much: within time and memory wherever it is read.
      if (bytes.length > small || !isRoomy(limits)) return alone(bytes);
      asked += bytes.length;
      return new Promise((tell) => {
        waiting.push({ bytes, tell });
        if (asked > soon(files) && processors > 1) void takeAlong();
        if (!isReading) void readHere();
      });
    },
    close() {
      setFlagsFromString("--parallel-scavenge");
      // Nobody waits for threads that have nothing more to do.
      void pool?.then((own) => own?.destroy());
    },
  };
}

/** Limits below what a small book may need hold only in a thread. */
const isRoomy = ({ seconds, memoryMb }: Limits): boolean => seconds >= 10 && memoryMb >= 512;
