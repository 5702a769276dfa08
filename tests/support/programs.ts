import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";

/** Bundles a program of tests/faults so that plain Node can run it; answers where it is. Tests and scripts run from the root. */
export async function program(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samfordel-program-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, `${basename(name, ".ts")}.mjs`);
  await build({ entryPoints: [`tests/faults/${name}`], bundle: true, platform: "node", format: "esm", packages: "external", outfile, logLevel: "warning" });
  return outfile;
}

export interface Ended { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly out: string }

/** Another user to run as, and whether what goes wrong is shown. */
interface Manner { readonly uid?: number; readonly quiet?: boolean }

export function start(args: readonly string[], { uid, quiet = false }: Manner = {}): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", quiet ? "ignore" : "inherit"], ...(uid === undefined ? {} : { uid }) });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => { out += text; });
  return { child, ended: new Promise((resolve) => { child.once("close", (code, signal) => resolve({ code, signal, out })); }) };
}
