import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A fresh profile that asks nobody for anything. */
const flags = [
  "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--generate-pdf-document-outline",
];

/** The page as a PDF, printed by that browser; `undefined` when it has not done so within the seconds, or has failed. */
export async function printPdf(browser: string, page: string, seconds = 60): Promise<Uint8Array | undefined> {
  const work = await mkdtemp(join(tmpdir(), "samfordel-pdf-"));
  const [source, target] = [join(work, "report.html"), join(work, "report.pdf")];
  try {
    await writeFile(source, page);
    // Chromium's sandbox does not work for root, as in a container; the page is our own and runs no script but its own.
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const printed = await run(browser, [...flags, ...sandbox, `--user-data-dir=${join(work, "profile")}`, `--print-to-pdf=${target}`, pathToFileURL(source).href], seconds);
    return printed ? undated(await readFile(target)) : undefined;
  } catch { return undefined; } finally {
    // A browser that is on its way out may still be writing to its profile.
    await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
  }
}

/** Whether the program ended well and in time; whatever it has started ends with it. */
const run = (program: string, args: readonly string[], seconds: number): Promise<boolean> => new Promise((done) => {
  const child = spawn(program, args, { stdio: "ignore", detached: process.platform !== "win32" });
  const stop = (): void => {
    try { if (process.platform === "win32") child.kill(); else process.kill(-child.pid!, "SIGKILL"); } catch { /* It has ended by itself. */ }
  };
  const deadline = setTimeout(stop, seconds * 1000);
  child.on("error", () => { clearTimeout(deadline); done(false); });
  child.on("exit", (code) => { clearTimeout(deadline); done(code === 0); });
});

/** The same report printed twice says the same: the moment it was printed is none of its content. */
const undated = (pdf: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(pdf).toString("latin1").replace(/\((D:)\d{14}[^)]*\)/g, (date) => `(D:20000101000000${date.slice(17)}`), "latin1");
