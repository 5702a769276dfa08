import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outputs } from "./outputs.ts";
import type { FactsCache } from "./reading/factsCache.ts";
import { sha256 } from "./sha256.ts";
import { isStaging } from "./staging.ts";

/** What a run printed, and how it ended. */
export interface Said { readonly out: string; readonly err: string; readonly exitCode: number }

export interface SameRun {
  /** What the same run said before, when every file it wrote still lies in the folder as it was written. */
  before(): Promise<Said | undefined>;
  /** Counts when the outputs lie in the folder, and not before. */
  remember(said: Said, outputs: Outputs): Promise<void>;
}

/**
 * A run of the same program on the same content with the same choices comes to the same bytes, so it need not be made twice.
 * `decides` is everything the outcome follows from, the files' checksums among it; program and limits are in the cache's own names.
 */
export function sameRun(cache: FactsCache, out: string, decides: unknown): SameRun {
  const name = sha256(`run ${JSON.stringify([out, decides])}`);
  return {
    async before() {
      const kept = await cache.get(name);
      if (kept === undefined) return undefined;
      const { said, manifest } = JSON.parse(kept) as { said: Said; manifest: string };
      return (await isAsWritten(out, manifest).catch(() => false)) ? said : undefined;
    },
    async remember(said, outputs) {
      await cache.put(name, JSON.stringify({ said, manifest: sha256(outputs.get("manifest.json")!) }));
    },
  };
}

/** The manifest is the one that was written, and names the checksum of every other file; and no run is at work or was killed at it. */
async function isAsWritten(folder: string, manifest: string): Promise<boolean> {
  if ((await readdir(folder)).some(isStaging)) return false;
  const text = await readFile(join(folder, "manifest.json"), "utf8");
  if (sha256(text) !== manifest) return false;
  const { outputs } = JSON.parse(text) as { outputs: readonly { readonly file: string; readonly sha256: string | null }[] };
  for (const { file, sha256: written } of outputs) if (written !== null && sha256(await readFile(join(folder, file))) !== written) return false;
  return true;
}
