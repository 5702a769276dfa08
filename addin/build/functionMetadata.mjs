import { join } from "node:path";
import { importSource } from "./importSource.mjs";

/** What Excel reads to know the functions, one file per language the manifest names. */
export async function functionMetadata(root) {
  const { metadata } = await importSource(join(root, "addin/functions/metadata.ts"));
  return Object.fromEntries([["functions.json", "en"], ["functions-nb.json", "nb"]].map(([file, language]) => [file, `${JSON.stringify(metadata(language), null, 2)}\n`]));
}
