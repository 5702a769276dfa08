import { dirname, resolve } from "node:path";
import { build } from "esbuild";

const bundled = async (path, options) => {
  const { outputFiles: [file] } = await build({ entryPoints: [path], bundle: true, minify: true, write: false, target: "es2022", charset: "utf8", logLevel: "warning", ...options });
  return file.text.trim();
};

/** How a module is loaded that is asked for with one of these marks. */
const loaders = {
  /** `import text from "./x.ts?page"` gives a page's script or stylesheet with all it imports, as one small text. */
  page: async (path) => `export default ${JSON.stringify(await bundled(path, { format: "iife", legalComments: "none" }))};`,
  /** `import("./x.ts?lean")` gives the module with what it uses of its packages and nothing else, their licences with it. */
  lean: (path) => bundled(path, { format: "esm", platform: "node", legalComments: "eof" }),
};
const marked = /^(.+)\?(page|lean)$/;

/** For the build of the command line. */
export const inlinePage = {
  name: "inline-page",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: marked }, ({ path, resolveDir }) => { const [, file, mark] = marked.exec(path); return { path: resolve(resolveDir, file), namespace: mark }; });
    for (const [namespace, load] of Object.entries(loaders)) onLoad({ filter: /./, namespace }, async ({ path }) => ({ contents: await load(path) }));
  },
};

/** For the tests, which run the sources: the same. Its id does not end as a stylesheet's, or vite would take it for one. */
export const vitePage = {
  name: "inline-page",
  enforce: "pre",
  resolveId: (source, importer) => { const [, file, mark] = marked.exec(source) ?? []; return file ? `\0${mark}:${resolve(dirname(importer), file)}.js` : undefined; },
  load: (id) => { const [, mark, path] = /^\0(page|lean):(.+)\.js$/.exec(id) ?? []; return mark ? loaders[mark](path) : undefined; },
};
