import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The add-in as an administrator would get it, built for an address that is nobody's. Not dist/addin: that is the user's. */
export const builtFor = "https://samfordel.example/office/";
export const builtAddin = fileURLToPath(new URL("../../dist/addin-under-test", import.meta.url));

export default async function buildAddin(): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await promisify(execFile)(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--env", `base=${builtFor}`, "--env", `out=${builtAddin}`], { cwd: root });
}
