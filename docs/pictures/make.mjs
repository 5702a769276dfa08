// Makes the README's pictures from a real run: `npm run build && node docs/pictures/make.mjs`.
// LibreOffice prints the report as a Norwegian reader sees it, and poppler-utils cut out what matters.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = join(folder, "../..");

/** Pages known by the words they begin with, cut close around what stands above their footer. */
const pictures = [
  { file: "distribution.png", begins: "Kostnadsfordeling drift", dpi: 110 },
  { file: "matrix.png", begins: "Fordeling per kostnadsgruppe", dpi: 110 },
  { file: "control.png", begins: "Kontroll av sammenstillingen", dpi: 120 },
  { file: "cover.png", begins: "Økonomirapport for", dpi: 90 },
  { file: "operating.png", begins: "Driftsutgifter per november", dpi: 90 },
  { file: "savings.png", begins: "Innsparing", dpi: 90 },
  { file: "sources-and-tables.png", begins: "Kildene mot tabellene", dpi: 90 },
];

/** Pages of the meeting paper by words that stand on them, whole. */
const paperPages = [{ file: "paper-1.png", has: "Driften per november" }, { file: "paper-2.png", has: "Hvorfor beløpene endrer seg" }];

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

  for (const { file, begins, dpi } of pictures) {
    const page = pages.findIndex((text) => text.trimStart().startsWith(begins)) + 1;
    if (page === 0) throw new Error(`no page of the report begins with «${begins}»`);
    const on = ["-f", String(page), "-l", String(page)];
    const crop = cropOf(run("pdftotext", ...on, "-bbox", pdf, "-"), dpi);
    run("pdftoppm", ...on, "-r", String(dpi), ...crop.map(String), "-png", "-singlefile", pdf, join(folder, file.replace(/\.png$/, "")));
  }

  run("soffice", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "pdf", "--outdir", work, join(work, "out", "saksframlegg.docx"));
  const paper = join(work, "saksframlegg.pdf");
  const sides = run("pdftotext", "-layout", paper, "-").split("\f");
  for (const { file, has } of paperPages) {
    const side = sides.findIndex((text) => text.includes(has)) + 1;
    if (side === 0) throw new Error(`no page of the meeting paper has «${has}»`);
    run("pdftoppm", "-f", String(side), "-l", String(side), "-r", "80", "-png", "-singlefile", paper, join(folder, file.replace(/\.png$/, "")));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** What stands above the page's footer, with a margin, in pixels at the picture's own resolution. */
function cropOf(boxes, dpi) {
  const words = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)/g)]
    .map(([, left, top, right, bottom, text]) => ({ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text }));
  const footer = words.find(({ text }) => text === "report.xlsx").top;
  const above = words.filter(({ bottom }) => bottom <= footer);
  const margin = 6;
  const least = (side) => Math.min(...above.map((word) => word[side])) - margin;
  const most = (side) => Math.max(...above.map((word) => word[side])) + margin;
  const pixels = (points) => Math.round((points * dpi) / 72);
  return ["-x", pixels(least("left")), "-y", pixels(least("top")), "-W", pixels(most("right") - least("left")), "-H", pixels(most("bottom") - least("top"))];
}
