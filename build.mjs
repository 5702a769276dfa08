// Bundles what Node runs. Packages stay outside the bundles: they come from node_modules, exceljs only when it is needed.
import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { build } from "esbuild";
import { inlinePage } from "./pipeline/report/html/inline.mjs";

const programs = {
  samfordel: "pipeline/cli.ts",
  "make-workbooks": "pipeline/makeWorkbooks.ts",
  "make-docs": "pipeline/makeDocs.ts",
  bench: "tests/bench/allocation.ts",
  reliability: "tests/faults/reliability.ts",
  corpus: "pipeline/corpus.ts",
};

await build({
  entryPoints: Object.fromEntries(Object.entries(programs).filter(([, source]) => existsSync(source))),
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  plugins: [inlinePage],
  sourcemap: false,
  logLevel: "warning",
});
await chmod("dist/samfordel.js", 0o755);
