import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"];

/** The LibreOffice on this machine; on Debian as root it is installed when it is not there. */
export async function libreoffice(): Promise<string> {
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 64 << 20 };
    await run("apt-get", ["update", "-qq"], options);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc", "libreoffice-writer"], options);
    const installed = places.find((place) => existsSync(place));
    if (installed !== undefined) return installed;
  }
  throw new Error("This test opens the report in LibreOffice, which is not here: install LibreOffice (Debian/Ubuntu: apt-get install libreoffice-calc libreoffice-writer; others: https://www.libreoffice.org/download).");
}

/** Converts a file with LibreOffice, e.g. to `pdf`, `xlsx` or `csv`, into the folder. Each call has a profile of its own. */
export async function convert(file: string, to: string, folder: string): Promise<void> {
  const soffice = await libreoffice();
  const profile = await mkdtemp(join(tmpdir(), "samfordel-office-"));
  try {
    await run(soffice, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", to, "--outdir", folder, file], { timeout: 120_000 });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
