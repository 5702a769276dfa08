import { execFile } from "node:child_process";
import { mkdtemp, rm, rmdir, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A real disk in memory, of this many kilobytes. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until no more than these bytes are free, and frees them again. */
  leave(bytes: number): Promise<void>;
  makeReadOnly(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts one; nothing where that may not be done (it takes Linux and the right to mount, which root mostly has). */
export async function smallDisk(kilobytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "samfordel-disk-"));
  try { await run("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]); } catch { await rmdir(folder); return undefined; }
  const ballast = join(folder, "samfordel.ballast");
  return {
    folder,
    leave: async (bytes) => {
      await rm(ballast, { force: true });
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    makeReadOnly: async () => { await run("mount", ["-o", "remount,ro", folder]); },
    remove: async () => { await run("umount", ["-l", folder]); await rmdir(folder); },
  };
}
