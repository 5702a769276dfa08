// The add-in's pages. `npm run dev-server` serves them over https for Excel; `npm run build:addin -- --env base=https://…/`
// builds them for an address of your own; without a base they are built for a browser alone, and no manifest is written.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import { certificates } from "./addin/build/certificates.mjs";
import { functionMetadata } from "./addin/build/functionMetadata.mjs";
import { readBase, releaseManifest } from "./addin/build/releaseManifest.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
const language = "es2022";

export default async function config(env, { mode = "production" }) {
  const production = mode === "production";
  const base = env.base ?? process.env.SAMFORDEL_BASE;
  const manifest = !production
    ? readFileSync(`${root}manifest.xml`)
    : base === undefined ? undefined : releaseManifest(readFileSync(`${root}manifest.xml`, "utf8"), readBase(base));
  return {
    mode: production ? "production" : "development",
    context: root,
    // A browser that knows globalThis: webpack then makes no code from text to find it, which the page's policy would stop.
    target: ["web", language],
    devtool: production ? false : "cheap-module-source-map",
    entry: { taskpane: "./addin/taskpane/boot.ts" },
    output: { path: env.out ?? `${root}dist/addin`, filename: "[name].js", chunkFilename: "[name].js?[contenthash:8]", publicPath: "auto", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        { test: /\.ts$/, exclude: /node_modules/, loader: "esbuild-loader", options: { target: language }, sideEffects: false },
        { test: /\.css$/, use: [CssPlugin.loader, { loader: "css-loader", options: { url: false } }], sideEffects: true },
      ],
    },
    optimization: { chunkIds: "named", minimizer: [new EsbuildPlugin({ target: language, css: true, legalComments: "none" })] },
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      new HtmlPlugin({ filename: "taskpane.html", template: "addin/taskpane/taskpane.html", inject: false, scriptLoading: "blocking", hash: true, minify: false }),
      new CopyPlugin({ patterns: [{ from: "addin/assets/icons/*.png", to: "assets/icons/[name][ext]" }, { from: "addin/assets/*.xlsx", to: "assets/[name][ext]" }] }),
      written({ ...(await functionMetadata(root)), ...(manifest ? { "manifest.xml": manifest } : {}) }),
    ],
    // exceljs is far beyond the limit webpack warns at; what must be small is held by tests/addin/build.test.ts.
    performance: false,
    stats: "errors-warnings",
    ...(env.WEBPACK_SERVE ? { devServer: { host: "localhost", port: 3000, server: { type: "https", options: await certificates() }, hot: false, static: false, client: { overlay: false } } } : {}),
  };
}

/** Files whose text is made by the build. */
const written = (files) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("written", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "written", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, text] of Object.entries(files)) compilation.emitAsset(name, new compiler.webpack.sources.RawSource(text));
      });
    });
  },
});
