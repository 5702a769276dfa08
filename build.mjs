// Bundles what Node runs.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { chmod, rm } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inlinePage } from "./pipeline/report/html/inline.mjs";

/** Each by itself: what one shares with another it would load in a dozen pieces. */
const program = [
  { samfordel: "pipeline/cli.ts" }, { mainJob: "pipeline/programs/mainJob.ts" }, { everyCommand: "pipeline/programs/everyCommand.ts" },
  { "read-worker": "pipeline/reading/worker.ts" }, { "forms-worker": "pipeline/forms/worker.ts" },
];
/** The first only tells which of the next two is run. */
const asPrograms = {
  name: "programs",
  setup({ onResolve }) {
    onResolve({ filter: /\/programs\/\w+\.ts$/ }, ({ path, kind }) => (kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.js`, external: true } : undefined));
  },
};
const tools = {
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

/** What nearly every run needs, and little of it: bundled, it is not ninety files to find in each thread. The rest comes from node_modules when it is asked for. */
const bundled = ["decimal.js", "fflate", "zod"];
const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const external = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !bundled.includes(name));
/** A text of a package, as a module that is nothing else: what esbuild makes of the package's own gives the text a child, and every text of the program is slow to read after that. */
const textsOfPackages = {
  name: "texts of packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^exceljs\/lib\/xlsx\/xml\// }, ({ path }) => ({ path: fileURLToPath(import.meta.resolve(path)), namespace: "text" }));
    onLoad({ filter: /./, namespace: "text" }, async ({ path }) => ({ contents: `export default ${JSON.stringify((await import(pathToFileURL(path).href)).default)};` }));
  },
};

const bundles = await Promise.all([...program, tools].map((entryPoints) => build({
  entryPoints,
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  external,
  minifyWhitespace: true,
  minifySyntax: true,
  // A line that ends up in an error message can be read.
  lineLimit: 160,
  // What is imported on demand is a file of its own, and so are the packages it needs: help does not wait for Word.
  splitting: true,
  define: { SAMFORDEL_SOURCES: JSON.stringify(fingerprint) },
  plugins: [inlinePage, asPrograms, textsOfPackages],
  sourcemap: false,
  logLevel: "warning",
  metafile: true,
})));
// What earlier builds left.
const made = new Set(bundles.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => basename(path)));
await Promise.all(readdirSync("dist").filter((name) => name.endsWith(".js") && !made.has(name)).map((name) => rm(`dist/${name}`)));
await chmod("dist/samfordel.js", 0o755);
