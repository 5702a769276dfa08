import { cp } from "node:fs/promises";
import { join } from "node:path";
import { judge, outputsIn, type Files, type Judgement } from "./outputSet.ts";
import { smallDisk } from "./smallDisk.ts";

export interface OnDisk { readonly room: number | "read-only"; readonly done: boolean; readonly seen: Judgement }
export interface Sets { readonly older: string; readonly before: Files; readonly after: Files; readonly kilobytes: number }

/**
 * Writes over an older set on a real disk with ever more room left, the last time with enough, and then on the disk read-only.
 * `write` tells whether it got done. Nothing where no disk may be mounted.
 */
export async function onFullDisk({ older, before, after, kilobytes }: Sets, rooms: readonly number[], write: (folder: string) => Promise<boolean>): Promise<readonly OnDisk[] | undefined> {
  const disk = await smallDisk(kilobytes);
  if (!disk) return undefined;
  const all: OnDisk[] = [];
  const attempt = async (room: OnDisk["room"], out: string): Promise<void> => { all.push({ room, done: await write(out), seen: judge(await outputsIn(out), before, after) }); };
  try {
    for (const [index, room] of [...rooms, kilobytes * 1024].entries()) {
      const out = join(disk.folder, String(index));
      await disk.leave(kilobytes * 1024);
      await cp(older, out, { recursive: true });
      await disk.leave(room);
      await attempt(room, out);
    }
    const last = join(disk.folder, "0");
    await disk.makeReadOnly();
    await attempt("read-only", last);
    return all;
  } finally { await disk.remove(); }
}
