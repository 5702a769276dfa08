import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** File names below the output folder, with forward slashes, and what they hold. */
export type Outputs = ReadonlyMap<string, Uint8Array | string>;

/** Outputs an earlier run's manifest says it wrote here; a manifest that is not ours names none. */
export async function earlierOutputs(folder: string): Promise<readonly string[]> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as { product?: unknown; outputs?: unknown };
    if (manifest.product !== "samfordel" || !Array.isArray(manifest.outputs)) return [];
    return manifest.outputs.map((output: { file?: unknown }) => String(output.file)).filter((name) => /^(?:tables\/)?[\p{L}\d][\p{L}\d._-]*$/u.test(name));
  } catch { return []; }
}
