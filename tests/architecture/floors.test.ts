import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const files = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.includes("node_modules")).map((name) => join(folder, name)).sort();
const imports = (file: string): string[] => [...readFileSync(join(root, file), "utf8").matchAll(/^(?:import|export)\s[^"=;(]*from "([^"]+)"|import\("([^"]+)"\)/gm)].map((match) => (match[1] ?? match[2])!);
const target = (file: string, specifier: string): string => (specifier.startsWith(".") ? relative(root, resolve(root, dirname(file), specifier)) : specifier);

/** Who may import what: the table every import in the house is held against. */
const floors: { from: RegExp; may: RegExp[]; why: string }[] = [
  { from: /^core\/money\.ts$/, may: [/^decimal\.js$/], why: "money is the one door to decimal.js" },
  { from: /^core\//, may: [/^core\//, /^zod\/mini$/], why: "core is pure: zod and nothing else" },
  { from: /^pipeline\/xlsx\//, may: [/^core\//, /^pipeline\/xlsx\//, /^workbooks\/example\//, /^exceljs$/, /^fflate$/, /^saxes$/], why: "bytes in, bytes out, no node: so that a browser can use it" },
  { from: /^pipeline\//, may: [/^core\//, /^pipeline\//, /^workbooks\/example\//, /^node:/, /^package\.json$/], why: "only pipeline/xlsx knows exceljs" },
  { from: /^addin\/functions\//, may: [/^core\//, /^addin\/functions\//, /^addin\/taskpane\/languageOf\.ts$/], why: "a worksheet function is pure and knows no pane" },
  { from: /^addin\/excel\//, may: [/^core\//, /^addin\/excel\//], why: "Excel's door knows no pane" },
  { from: /^addin\//, may: [/^core\//, /^addin\//, /^pipeline\/xlsx\//, /^@fluentui\/tokens$/], why: "the add-in may borrow only the way files are read" },
  { from: /^workbooks\//, may: [/^core\//, /^workbooks\//], why: "example data is data" },
];

it("every import keeps to its floor", () => {
  const broken = [...files("core"), ...files("pipeline"), ...files("addin"), ...files("workbooks")].flatMap((file) => {
    const floor = floors.find(({ from }) => from.test(file));
    return imports(file).filter((specifier) => !floor?.may.some((allowed) => allowed.test(target(file, specifier))) && !isTypeOnly(file, specifier)).map((specifier) => `${file} imports ${specifier}: ${floor?.why ?? "no floor"}`);
  });
  expect(broken).toEqual([]);
});

/** A type leaves nothing at run time; exceljs' types may be named where a sheet is laid out. */
const isTypeOnly = (file: string, specifier: string): boolean =>
  specifier === "exceljs" && new RegExp(`import type [^;]*"${specifier}"`).test(readFileSync(join(root, file), "utf8"));

it("core has no clock, locale, console or randomness", () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bIntl\b|toLocale|\bconsole\b|Math\.random|\basync\b|\bawait\b/;
  expect(files("core").filter((file) => impure.test(readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")))).toEqual([]);
});

it("only addin/excel says Excel.run", () =>
  expect(files("addin").filter((file) => /\bExcel\.run\(/.test(readFileSync(join(root, file), "utf8")) && !file.startsWith("addin/excel/"))).toEqual([]));

it("pipeline/xlsx comes to the pane only when it is asked for", () =>
  expect(files("addin").filter((file) => /^import (?!type)[^;]*from "[^"]*pipeline\//m.test(readFileSync(join(root, file), "utf8")))).toEqual([]));

it("the house is small: core files at most 200 lines, the median file at most 60", () => {
  const lines = (file: string): number => readFileSync(join(root, file), "utf8").split("\n").length;
  expect(files("core").filter((file) => lines(file) > 200)).toEqual([]);
  const sizes = [...files("core"), ...files("pipeline")].map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
});

it("nothing stands above the rules: allocation, budget, investment and devices do not know the report", () => {
  const below = files("core").filter((file) => /^core\/(allocation|budget|investment|devices|sheets|rules)\//.test(file));
  expect(below.filter((file) => imports(file).some((specifier) => /^core\/(report|tasks)\//.test(target(file, specifier))))).toEqual([]);
});
