import { defineConfig } from "vitest/config";
import { vitePage } from "./pipeline/report/html/inline.mjs";

/** Set by .ci/run, which needs the counts in a form that does not change with vitest's looks. */
const report = process.env["SAMFORDEL_TEST_REPORT"];

const folder = (name: string): string => `tests/${name}/**/*.test.ts`;

export default defineConfig({
  test: {
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    projects: [
      { plugins: [vitePage], test: { name: "core", include: ["core", "golden", "findings", "contract", "architecture"].map(folder) } },
      // These run the built program as a user would, so it is built once before them.
      { plugins: [vitePage], test: { name: "pipeline", include: [folder("pipeline")], globalSetup: "tests/support/build.ts", testTimeout: 60_000, hookTimeout: 120_000 } },
      { plugins: [vitePage], test: { name: "addin", include: [folder("addin")], testTimeout: 60_000 } },
      // The pages are built once, for an address that is nobody's, before anybody looks at them.
      { plugins: [vitePage], test: { name: "browser", include: [folder("browser")], globalSetup: "tests/support/buildAddin.ts", testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
