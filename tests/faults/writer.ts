import { writeOutputs } from "../../pipeline/writeOutputs.ts";
import { watchedDisk } from "../support/faultyDisk.ts";

/** Writes a set of outputs, and kills itself before one of its calls to the disk: `writer <folder> <set as JSON> <stale as JSON> [call]`. */
const [folder, outputs, stale, at] = process.argv.slice(2);
const { disk, calls } = watchedDisk((_, number) => {
  if (number === Number(at)) process.kill(process.pid, "SIGKILL");
});
await writeOutputs(folder!, new Map(Object.entries(JSON.parse(outputs!) as Record<string, string>)), { disk, stale: () => Promise.resolve(JSON.parse(stale!) as string[]) });
process.stdout.write(String(calls.length));
