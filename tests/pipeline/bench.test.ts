import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("the bench runs, and every program in it comes to the same amounts", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [resolve(import.meta.dirname, "../../dist/bench.js"), "--quick"], { maxBuffer: 64 << 20 });
  expect(stdout).toContain("All programs come to the same amounts.");
  for (const peer of ["samfordel, the workbook", "samfordel, every form", "exceljs + zod + decimal.js", "SheetJS + decimal.js"]) expect(stdout).toContain(`| ${peer} |`);
}, 600_000);
