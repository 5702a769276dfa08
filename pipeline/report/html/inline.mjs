import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/** What `import text from "./x.ts?page"` gives: a page's script or stylesheet with all it imports, as one small text. */
async function textModule(path) {
  const { outputFiles: [file] } = await build({ entryPoints: [path], bundle: true, minify: true, write: false, format: "iife", target: "es2022", legalComments: "none", charset: "utf8", logLevel: "warning" });
  return `export default ${JSON.stringify(file.text.trim())};`;
}

const mark = "?page";

/** For the build of the command line. */
export const inlinePage = {
  name: "inline-page",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?page$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path.slice(0, -mark.length)), namespace: "page" }));
    onLoad({ filter: /./, namespace: "page" }, async ({ path }) => ({ contents: await textModule(path) }));
  },
};

/** For the tests, which run the sources: the same text. Its id does not end as a stylesheet's, or vite would take it for one. */
export const vitePage = {
  name: "inline-page",
  enforce: "pre",
  resolveId: (source, importer) => (source.endsWith(mark) ? `\0page:${resolve(dirname(importer), source.slice(0, -mark.length))}.js` : undefined),
  load: (id) => (id.startsWith("\0page:") ? textModule(id.slice("\0page:".length, -".js".length)) : undefined),
};
