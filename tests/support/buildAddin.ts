import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The add-in as an administrator would get it, built for an address that is nobody's. Not dist/addin: that is the user's. */
export const builtFor = "https://samfordel.example/office/";
export const builtAddin = fileURLToPath(new URL("../../dist/addin-under-test", import.meta.url));
const stats = `${builtAddin}.json`;

export default async function buildAddin(): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  try {
    await promisify(execFile)(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--env", `base=${builtFor}`, "--env", `out=${builtAddin}`, "--json", stats, "--stats", "normal"], { cwd: root });
  } catch (error) {
    const { errors } = JSON.parse(readFileSync(stats, "utf8")) as { errors?: { message: string; moduleName?: string }[] };
    throw new Error(errors?.map(({ moduleName, message }) => `${moduleName}: ${message}`).join("\n") ?? String(error));
  }
}

interface Stats { readonly entrypoints: Record<string, Group>; readonly namedChunkGroups: Record<string, Group>; readonly assets: { readonly name: string }[] }
interface Group { readonly assets: { readonly name: string }[] }

/** The built files by name: those that are fetched before the pane is drawn, and all. */
export function buildStats(): { readonly first: readonly string[]; readonly all: readonly string[] } {
  const { entrypoints, namedChunkGroups, assets } = JSON.parse(readFileSync(stats, "utf8")) as Stats;
  const bare = (name: string): string => name.replace(/\?.*$/, "");
  const first = [entrypoints["taskpane"], namedChunkGroups["pane"]].flatMap((group) => group?.assets.map(({ name }) => bare(name)) ?? []);
  return { first: [...new Set(first)], all: assets.map(({ name }) => bare(name)) };
}
