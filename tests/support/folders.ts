import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const exampleBooks = fileURLToPath(new URL("../../workbooks/eksempel-2025", import.meta.url));

const made: string[] = [];
afterAll(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** A fresh folder with these files, removed when the test file is done. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samfordel-test-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A fresh copy of the example year, with these files beside it. */
export async function exampleWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await folderWith(files);
  await cp(exampleBooks, folder, { recursive: true });
  return folder;
}

export { hashesIn as hashes } from "./hashesIn.ts";
