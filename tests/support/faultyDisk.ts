import type { FileHandle } from "node:fs/promises";
import { disk as realDisk, type Disk } from "../../pipeline/disk.ts";

/** One call as the disk sees it: `sync`, `writeFile` and `close` are calls to an open file. */
export interface Call { readonly name: string; readonly path: string }

/** The real disk, with somebody asked before each call, who may throw, wait or look; and the calls as they were made. */
export function watchedDisk(before: (call: Call, number: number) => void | Promise<void>): { disk: Disk; calls: Call[] } {
  const calls: Call[] = [];
  const watched = <T extends object>(target: T, names: readonly string[], pathOf: (args: readonly unknown[]) => string): T => new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value !== "function") return value;
      if (!names.includes(String(name))) return value.bind(object) as unknown;
      if (String(name).endsWith("Sync")) {
        return (...args: unknown[]): unknown => {
          calls.push({ name: String(name), path: pathOf(args) });
          void before(calls.at(-1)!, calls.length);
          return (value as (...all: unknown[]) => unknown).apply(object, args);
        };
      }
      return async (...args: unknown[]): Promise<unknown> => {
        const call = { name: String(name), path: pathOf(args) };
        calls.push(call);
        const number = calls.length;
        const really = (): unknown => (value as (...all: unknown[]) => unknown).apply(object, args);
        // A close that fails has let the file go all the same.
        if (name === "close") { await really(); return before(call, number); }
        await before(call, number);
        const result: unknown = await really();
        return name === "open" ? watched(result as FileHandle, ["writeFile", "sync", "close"], () => call.path) : result;
      };
    },
  });
  const disk = watched({ ...realDisk }, ["copyFile", "link", "mkdir", "open", "readdir", "readFile", "readInto", "rename", "renameSync", "rm", "rmSync", "rmdir", "stat", "unlink"], ([path]) => String(path));
  return { disk, calls };
}

/** An error as the system would make it. */
export const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

/** A disk on which the calls that are meant fail. */
export const failingDisk = (fails: (call: Call, number: number) => boolean, code: string): { disk: Disk; calls: Call[] } =>
  watchedDisk((call, number) => { if (fails(call, number)) throw failure(code); });
