import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { disk } from "../../pipeline/disk.ts";
import { lockFolder } from "../../pipeline/lockFolder.ts";

/**
 * Takes a folder again and again, and tells in `log` if anybody else is in it meanwhile: `holder <folder> <times> <ms>`. Says
 * «in» each time it is in. Killed while it is in, it leaves the lock and its name behind, as any process would.
 */
const [folder, times, ms] = process.argv.slice(2);
const inside = join(folder!, "inside");
for (let time = 0; time < Number(times); time += 1) {
  const release = await lockFolder(folder!, { seconds: 60 }, disk);
  await writeFile(inside, String(process.pid), { flag: "wx" }).catch(() => appendFile(join(folder!, "log"), "two at once\n"));
  process.stdout.write("in\n");
  await pause(Number(ms));
  await rm(inside, { force: true });
  await release();
}
