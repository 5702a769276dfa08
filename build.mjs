// Bundles what Node runs. Packages stay outside the bundles: they come from node_modules, exceljs only when it is needed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { build } from "esbuild";
import { inlinePage } from "./pipeline/report/html/inline.mjs";

const programs = {
  samfordel: "pipeline/cli.ts",
  "read-worker": "pipeline/reading/worker.ts",
  "forms-worker": "pipeline/forms/worker.ts",
  "make-workbooks": "pipeline/makeWorkbooks.ts",
  "make-docs": "pipeline/makeDocs.ts",
  bench: "tests/bench/bench.ts",
  "bench-allocation": "tests/bench/allocation.ts",
  reliability: "tests/faults/reliability.ts",
  corpus: "pipeline/corpus.ts",
};

/** The fingerprint of everything that decides what a workbook is read as: what earlier builds have cached is not believed. */
const sources = ["core", "pipeline"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).sort().map((name) => `${folder}/${name}`));
const fingerprint = sources.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash("sha256")).digest("hex").slice(0, 16);

await build({
  entryPoints: Object.fromEntries(Object.entries(programs).filter(([, source]) => existsSync(source))),
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  // What is imported on demand is a file of its own, and so are the packages it needs: help does not wait for Word.
  splitting: true,
  define: { SAMFORDEL_SOURCES: JSON.stringify(fingerprint) },
  plugins: [inlinePage],
  sourcemap: false,
  logLevel: "warning",
});
await chmod("dist/samfordel.js", 0o755);
