import { build } from "esbuild";

/** Loads a TypeScript module of the house into the build itself. */
export async function importSource(path) {
  const { outputFiles: [bundle] } = await build({ entryPoints: [path], bundle: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], write: false, logLevel: "warning" });
  return import(`data:text/javascript;base64,${Buffer.from(bundle.text).toString("base64")}`);
}
