import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/samfordel.js", import.meta.url));

export interface Ran { readonly code: number; readonly out: string; readonly err: string }

/** Runs the built program as a child process, as a user does. */
export const samfordel = (args: readonly string[], cwd?: string, environment: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd, maxBuffer: 64 << 20, env: { ...process.env, ...environment } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }));
  });
