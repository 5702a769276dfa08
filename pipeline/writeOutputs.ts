import { dirname, join } from "node:path";
import { disk as realDisk, type Disk } from "./disk.ts";
import { lockFolder, type Patience } from "./lockFolder.ts";
import type { Outputs } from "./outputs.ts";
import { finishAbandoned, putInPlace, stage } from "./staging.ts";

export interface Writing {
  /** Files of an earlier run to remove when this one does not write them; asked when the folder is ours. */
  readonly stale?: (folder: string) => Promise<readonly string[]>;
  readonly patience?: Patience;
  readonly disk?: Disk;
}

/**
 * Puts all the files into the folder, or leaves it as it was: everything is first written and flushed to a staging folder
 * beside them, then each file is renamed over the older one, which no reader ever sees half done. When a rename fails, those
 * already made are taken back and the error is thrown. One run at a time: another waits, or gets `FolderBusy`.
 */
export async function writeOutputs(folder: string, outputs: Outputs, { stale = () => Promise.resolve([]), patience = { seconds: 30 }, disk = realDisk }: Writing = {}): Promise<void> {
  await disk.mkdir(folder, { recursive: true });
  const release = await lockFolder(folder, patience, disk);
  try {
    await finishAbandoned(folder, disk);
    const earlier = await stale(folder);
    await putInPlace(folder, await stage(folder, outputs, earlier, disk), disk);
    // A folder goes with the last file in it; one that still has some stays.
    for (const place of new Set(earlier.map(dirname))) if (place !== ".") await disk.rmdir(join(folder, place)).catch(() => undefined);
  } finally {
    await release();
  }
}
