import { execFileSync } from "node:child_process";

/** The text of each page of a PDF, laid out as it stands: by poppler's pdftotext, found or, on Debian as root, installed. */
export function pagesOf(file: string): readonly string[] {
  const read = (): string => execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8", maxBuffer: 64 << 20 });
  try { return pages(read()); } catch (error) { if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; }
  const how = "pdftotext is needed: install poppler-utils (Debian: apt-get install poppler-utils)";
  if (process.getuid?.() !== 0) throw new Error(how);
  try {
    for (const command of [["update"], ["install", "--yes", "--no-install-recommends", "poppler-utils"]]) execFileSync("apt-get", command, { stdio: "pipe", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  } catch { throw new Error(how); }
  return pages(read());
}

/** A form feed ends each page. */
const pages = (text: string): readonly string[] => text.split("\f").slice(0, -1);
