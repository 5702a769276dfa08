import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { languages, texts } from "../../core/text/texts.ts";
import { findBrowser } from "../../pipeline/report/pdf/findBrowser.ts";
import { printPdf } from "../../pipeline/report/pdf/printPdf.ts";
import { exampleFolder } from "../support/exampleYear.ts";
import { samfordel } from "../support/samfordel.ts";

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), "samfordel-pdf-test-")); });
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Something that can be run, and does this instead of printing. */
async function program(name: string, does: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${does}\n`);
  await chmod(path, 0o755);
  return path;
}
const isAlive = (pid: number): boolean => { try { process.kill(pid, 0); return true; } catch { return false; } };
const manifestIn = async (out: string) => JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as { outputs: { file: string }[]; missed?: unknown };

describe("the browser", () => {
  it("is the one CHROME_PATH names, and no other when that is not there", async () => {
    const named = await program("mine", "");
    expect(await findBrowser({ CHROME_PATH: named, PATH: "/usr/bin" })).toBe(named);
    expect(await findBrowser({ CHROME_PATH: join(folder, "gone"), PATH: process.env["PATH"] })).toBeUndefined();
  });
  it("else the first in the path that can be run", async () => {
    await writeFile(join(folder, "chromium"), "not a program");
    const chrome = await program("google-chrome", "");
    expect(await findBrowser({ PATH: `/nowhere:${folder}` })).toBe(chrome);
  });
});

describe("a browser that does not print", () => {
  it("fails without more ado", async () => expect(await printPdf(await program("fails", "exit 1"), "<p>")).toBeUndefined());
  it("or writes nothing, is no PDF either", async () => expect(await printPdf(await program("idle", "exit 0"), "<p>")).toBeUndefined());
  it("or is not there, is none either", async () => expect(await printPdf(join(folder, "gone"), "<p>")).toBeUndefined());
  it("is ended at the deadline with all it has started, and leaves nothing behind", async () => {
    const hangs = await program("hangs", `sleep 60 & echo $! > "${folder}/child"; echo $$ > "${folder}/self"; wait`);
    const before = Date.now();
    expect(await printPdf(hangs, "<p>", 1)).toBeUndefined();
    expect(Date.now() - before).toBeLessThan(20_000);
    for (const name of ["child", "self"]) {
      const pid = Number(await readFile(join(folder, name), "utf8"));
      await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
    }
  });
  it("gets no address but the page's, a new profile, and no network", async () => {
    await printPdf(await program("tells", `printf '%s\\n' "$@" > "${folder}/said"; exit 1`), "<p>");
    const said = (await readFile(join(folder, "said"), "utf8")).split("\n");
    expect(said.filter((arg) => /^\w+:\/\//.test(arg)).map((arg) => arg.slice(0, 8))).toEqual(["file:///"]);
    expect(said).toContain("--host-resolver-rules=MAP * ~NOTFOUND");
    expect(said.some((arg) => arg.startsWith("--user-data-dir="))).toBe(true);
  });
});

describe("consolidate --pdf", () => {
  it.each(languages)("says in %s that there is no browser, lists what is missed, and writes the rest", async (language) => {
    const out = join(folder, "out");
    const ran = await samfordel(["consolidate", exampleFolder, "--out", out, "--pdf", "--quiet", "--lang", language], undefined, { CHROME_PATH: join(folder, "gone") });
    expect([ran.code, ran.err.trim()]).toEqual([0, texts[language].cli.pdfNoBrowser]);
    const manifest = await manifestIn(out);
    expect(manifest.missed).toEqual([{ file: "report.pdf", why: "pdfNoBrowser" }]);
    expect(await readdir(out)).not.toContain("report.pdf");
    expect(await readdir(out)).toContain("report.html");
  });

  it("puts the PDF beside the page, and takes it away when a later run has none", async () => {
    const out = join(folder, "out");
    const prints = await program("prints", `for arg in "$@"; do case "$arg" in --print-to-pdf=*) printf '%%PDF-1.4 (D:20261123120000+00'"'"'00)' > "\${arg#--print-to-pdf=}";; esac; done`);
    expect((await samfordel(["consolidate", exampleFolder, "--out", out, "--pdf", "--quiet"], undefined, { CHROME_PATH: prints })).err).toBe("");
    expect(await readFile(join(out, "report.pdf"), "latin1")).toBe("%PDF-1.4 (D:20000101000000+00'00)");
    expect((await manifestIn(out)).outputs.map(({ file }) => file)).toContain("report.pdf");
    await samfordel(["consolidate", exampleFolder, "--out", out, "--quiet"]);
    expect(await readdir(out)).not.toContain("report.pdf");
  });
});
