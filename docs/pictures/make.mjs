// Makes the README's pictures from a real run: `npm run build && node docs/pictures/make.mjs`.
// LibreOffice prints the report as a Norwegian reader sees it, and pdftoppm (poppler-utils) cuts out what matters.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = join(folder, "../..");

/** Parts of pages, told by the words the page begins with; measures in pixels at the picture's own resolution. */
const pictures = [
  { file: "distribution.png", begins: "Kostnadsfordeling drift", dpi: 110, x: 60, y: 70, width: 810, height: 256 },
  { file: "control.png", begins: "Kontroll av sammenstillingen", dpi: 132, x: 70, y: 85, width: 1395, height: 574 },
];

/** A LibreOffice profile that groups digits and writes decimals the Norwegian way. */
const norwegian = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nb-NO</value></prop></item></oor:items>
`;

const work = mkdtempSync(join(tmpdir(), "samfordel-pictures-"));
try {
  const profile = join(work, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), norwegian);
  const run = (program, ...args) => execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

  run(process.execPath, "dist/samfordel.js", "consolidate", "workbooks", "--out", join(work, "out"), "--quiet");
  run("soffice", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "pdf", "--outdir", work, join(work, "out", "report.xlsx"));
  const pdf = join(work, "report.pdf");
  const pages = run("pdftotext", "-layout", pdf, "-").split("\f");

  for (const { file, begins, dpi, x, y, width, height } of pictures) {
    const page = pages.findIndex((text) => text.trimStart().startsWith(begins)) + 1;
    if (page === 0) throw new Error(`no page of the report begins with «${begins}»`);
    const [at, size] = [["-x", x, "-y", y], ["-W", width, "-H", height]].map((part) => part.map(String));
    run("pdftoppm", "-f", String(page), "-l", String(page), "-r", String(dpi), ...at, ...size, "-png", "-singlefile", pdf, join(folder, file.replace(/\.png$/, "")));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
