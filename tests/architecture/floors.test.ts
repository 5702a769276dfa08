import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const files = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.includes("node_modules")).map((name) => join(folder, name)).sort();
const text = (file: string): string => readFileSync(join(root, file), "utf8");
/** What a file names in an import, with `from` or for its effect alone, or asks for later. */
const imports = (file: string): string[] =>
  [...text(file).matchAll(/^(?:import|export)\s(?:[^"=;(]*from )?"([^"]+)"|import\("([^"]+)"\)/gm)].map((match) => (match[1] ?? match[2])!);
const target = (file: string, specifier: string): string => (specifier.startsWith(".") ? relative(root, resolve(root, dirname(file), specifier)) : specifier);

/** Who may import what: the table every import in the house is held against. */
const floors: { from: RegExp; may: RegExp[]; why: string }[] = [
  { from: /^core\/money\.ts$/, may: [/^decimal\.js$/], why: "money is the one door to decimal.js" },
  { from: /^core\//, may: [/^core\//, /^zod\/mini$/], why: "core is pure: zod and nothing else" },
  { from: /^pipeline\/xlsx\//, may: [/^core\//, /^pipeline\/xlsx\//, /^exceljs(?:\/lib\/xlsx\/xml\/theme1\.js)?$/, /^fflate$/], why: "bytes in, bytes out, no node: so that a browser can use it" },
  { from: /^pipeline\/corpus\//, may: [/^core\//, /^pipeline\//, /^node:/, /^xlsx$/, /^fflate$/], why: "other readers and broken files are only for comparing with: no part of the product" },
  { from: /^pipeline\/reading\//, may: [/^core\//, /^pipeline\//, /^node:/, /^package\.json$/, /^piscina$/], why: "only the reading of workbooks knows its threads" },
  { from: /^pipeline\/report\/html\/browser\//, may: [/^pipeline\/report\/html\/(?:browser\/|pageData)/], why: "the report's page knows its data and nothing else" },
  { from: /^pipeline\/report\/html\/charts\//, may: [/^core\//, /^pipeline\/report\/html\//, /^node:/, /^echarts\//], why: "only the report's charts know echarts" },
  { from: /^pipeline\/report\/docx\//, may: [/^core\//, /^pipeline\//, /^docx$/], why: "the one place that knows the library of Word documents" },
  { from: /^pipeline\//, may: [/^core\//, /^pipeline\//, /^node:/, /^package\.json$/], why: "only pipeline/xlsx knows exceljs" },
  { from: /^addin\/functions\//, may: [/^core\//, /^addin\/functions\//, /^addin\/taskpane\/languageOf\.ts$/], why: "a worksheet function is pure and knows no pane" },
  { from: /^addin\/excel\//, may: [/^core\//, /^addin\/excel\//], why: "Excel's door knows no pane" },
  { from: /^addin\//, may: [/^core\//, /^addin\//, /^pipeline\/xlsx\//, /^@fluentui\/tokens$/], why: "the add-in may borrow only the way files are read" },
];

it("every import keeps to its floor", () => {
  const broken = [...files("core"), ...files("pipeline"), ...files("addin")].flatMap((file) => {
    const floor = floors.find(({ from }) => from.test(file));
    return imports(file).filter((specifier) => !floor?.may.some((allowed) => allowed.test(target(file, specifier)))).map((specifier) => `${file} imports ${specifier}: ${floor?.why ?? "no floor"}`);
  });
  expect(broken).toEqual([]);
});

it("core has no clock, locale, console or randomness", () => {
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bIntl\b|toLocale|\bconsole\b|Math\.random|\basync\b|\bawait\b/;
  expect(files("core").filter((file) => impure.test(text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")))).toEqual([]);
});

it("only addin/excel says Excel.run", () =>
  expect(files("addin").filter((file) => /\bExcel\.run\(/.test(text(file)) && !file.startsWith("addin/excel/"))).toEqual([]));

it("pipeline/xlsx comes to the pane only when it is asked for", () =>
  expect(files("addin").filter((file) => /^import (?!type)[^;]*from "[^"]*pipeline\//m.test(text(file)))).toEqual([]));

it("nothing imports a door: core knows neither, the pipeline no add-in, the add-in no command", () => {
  const doors = [...files("core"), ...files("pipeline")].filter((file) => imports(file).some((one) => target(file, one).startsWith("addin/")));
  const commands = [...files("core"), ...files("addin")].filter((file) => imports(file).some((one) => /^pipeline\/(?!xlsx\/)/.test(target(file, one))));
  expect([...doors, ...commands]).toEqual([]);
});

it("core and the reading of files say nothing of Node, so that a browser can run them", () => {
  const ofNode = /"node:|\bprocess\.|\brequire\(|\b__dirname\b/;
  expect([...files("core"), ...files("pipeline/xlsx")].filter((file) => ofNode.test(text(file)))).toEqual([]);
});

it("no file leads back to itself by what it imports, types included", () => {
  const house = [...files("core"), ...files("pipeline")];
  const next = new Map(house.map((file) => [file, imports(file).map((one) => target(file, one)).filter((one) => house.includes(one))]));
  const done = new Set<string>();
  const circleFrom = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const circles = next.get(file)!.flatMap((one) => circleFrom(one, [...way, file]));
    done.add(file);
    return circles;
  };
  expect(house.flatMap((file) => circleFrom(file, []))).toEqual([]);
});

it("the house is small: core files at most 200 lines, the median file at most 60", () => {
  const lines = (file: string): number => text(file).split("\n").length;
  expect(files("core").filter((file) => lines(file) > 200)).toEqual([]);
  const sizes = [...files("core"), ...files("pipeline"), ...files("addin")].map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60);
});

it("nothing stands above the rules: allocation, budget, investment and devices do not know the report", () => {
  const below = files("core").filter((file) => /^core\/(allocation|budget|investment|devices|sheets|rules)\//.test(file));
  expect(below.filter((file) => imports(file).some((specifier) => /^core\/(report|tasks)\//.test(target(file, specifier))))).toEqual([]);
});
