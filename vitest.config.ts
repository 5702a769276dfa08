import { defineConfig } from "vitest/config";

/** Set by .ci/run, which needs the counts in a form that does not change with vitest's looks. */
const report = process.env["SAMFORDEL_TEST_REPORT"];

const folder = (name: string): string => `tests/${name}/**/*.test.ts`;

export default defineConfig({
  test: {
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    projects: [
      { test: { name: "core", include: ["core", "golden", "findings", "contract", "architecture"].map(folder) } },
      // These run the built program as a user would, so it is built once before them.
      { test: { name: "pipeline", include: [folder("pipeline")], globalSetup: "tests/support/build.ts", testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: "addin", include: [folder("addin")], testTimeout: 60_000 } },
      // The pages are built once, for an address that is nobody's, before anybody looks at them.
      { test: { name: "browser", include: [folder("browser")], globalSetup: "tests/support/buildAddin.ts", testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
