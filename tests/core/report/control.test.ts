import { beforeAll, describe, expect, it } from "vitest";
import { isMoney } from "../../../core/money.ts";
import { sheetsTable } from "../../../core/report/control/sheetsTable.ts";
import { sourceSumsTable } from "../../../core/report/control/sourceSumsTable.ts";
import { shown } from "../../../core/report/shown.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import type { FactRow, SheetFacts } from "../../../core/sheets/facts.ts";
import type { WorkbookFacts } from "../../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { languages } from "../../../core/text/texts.ts";
import { exampleFacts } from "../../support/exampleYear.ts";

let facts: readonly WorkbookFacts[];
let consolidation: Consolidation;
beforeAll(async () => {
  facts = await exampleFacts();
  consolidation = consolidate(facts, {});
});

const said = (table: ReportTable): string[][] => table.rows.map(({ figures }) => figures.map((figure, at) => shown("nb", figure, table.columns[at]!.format)));
const changed = (file: string, name: string, change: (sheet: SheetFacts) => SheetFacts): WorkbookFacts[] =>
  facts.map((book) => (book.file === file ? { ...book, sheets: book.sheets.map((sheet) => (sheet.sheet === name ? change(sheet) : sheet)) } : book));
const sheetsOf = (books: readonly WorkbookFacts[]): readonly SheetFacts[] => books.flatMap(({ sheets }) => sheets);

const isPc = ({ values }: FactRow): boolean => values["base"] === "PC" && values["year"] === 2025;

describe("the sources against the tables", () => {
  it("agree for every measure of the example year, to the last krone, but for the actuals' rounding", () => {
    const rows = said(sourceSumsTable(sheetsOf(facts), consolidation.tables)!);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.at(-1) !== "stemmer").map((row) => row.slice(0, 2))).toEqual([["Driftsutgifter per november 2024", "Regnskap"]]);
    expect(rows).toContainEqual(["Kostnadsfordeling drift 2025", "PC 2025", "antall", "5", "5", "9\u00a0184,0", "9\u00a0184,0", "0,0", "stemmer"]);
  });

  it("show a line that never reached its table, first of all", () => {
    const books = changed("okonomirapport-2024-11.xlsx", "Driftsrapport", (sheet) => ({ ...sheet, rows: [...sheet.rows, { ...sheet.rows[0]!, row: 99 }] }));
    const [first] = said(sourceSumsTable(sheetsOf(books), consolidation.tables)!);
    expect(first!.slice(1)).toEqual(["Regnskap", "tkr", "1", "8", "104\u00a0397,8", "80\u00a0441,0", "\u221223\u00a0956,8", "stemmer ikke"]);
  });

  it("show a count the shares were not worked out from", () => {
    const books = changed("pc-og-drivere-molde.xlsx", "Fordelingsgrunnlag", (sheet) =>
      ({ ...sheet, rows: sheet.rows.map((row) => (isPc(row) ? { ...row, values: { ...row.values, count: 1 } } : row)) }));
    expect(said(sourceSumsTable(sheetsOf(books), consolidation.tables)!)[0]).toMatchObject({ 1: "PC 2025", 8: "stemmer ikke" });
  });

  it("has a live difference that is the engine's own", () => {
    for (const { figures } of sourceSumsTable(sheetsOf(facts), consolidation.tables)!.rows) {
      const [sources, tables, difference] = [5, 6, 7].map((at) => figures[at]!.value).filter(isMoney);
      expect(tables!.minus(sources!).toFixed()).toBe(difference!.toFixed());
    }
  });
});

describe("the sheets that were read", () => {
  const of = (books: readonly WorkbookFacts[]): string[][] => {
    const done = consolidate(books, {});
    return said(sheetsTable(books, done.tables, done.findings)!);
  };

  it("are all there, each with what it was used for", () => {
    const rows = of(facts);
    expect(rows).toHaveLength(sheetsOf(facts).length);
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(["brukt", "brukt som oppsett"]));
  });

  it("say which of two alike was used, and that the other is left out, first of all", () => {
    const copy = facts.find(({ file }) => file === "okonomirapport-2024-11.xlsx")!;
    const twice = { ...copy, file: "x-kopi.xlsx", sheets: copy.sheets.map((sheet) => ({ ...sheet, file: "x-kopi.xlsx" })) };
    expect(of([...facts, twice])[0]).toMatchObject({
      0: "x-kopi.xlsx", 1: "Driftsrapport", 7: "ikke brukt: okonomirapport-2024-11.xlsx Driftsrapport sier det samme og kommer først",
    });
  });

  it("say that each month is used where months stand side by side", () => {
    const copy = facts.find(({ file }) => file === "okonomirapport-2024-11.xlsx")!;
    const earlier = (sheet: SheetFacts): SheetFacts => ({ ...sheet, file: "oktober.xlsx", about: { ...sheet.about, period: "2024-10" } });
    const older = { ...copy, file: "oktober.xlsx", sheets: copy.sheets.map(earlier) };
    expect(of([...facts, older]).filter(([file]) => file === "oktober.xlsx").map((row) => row.at(-1))).toEqual(["brukt", "brukt"]);
  });

  it("say that an older year's plan gave way to the year of the report", () => {
    const copy = facts.find(({ sheets }) => sheets.some(({ contract }) => contract === "investmentPlan"))!;
    const earlier = (sheet: SheetFacts): SheetFacts => ({ ...sheet, file: "i-fjor.xlsx", about: { ...sheet.about, year: 2024 } });
    const older = { ...copy, file: "i-fjor.xlsx", sheets: copy.sheets.filter(({ contract }) => contract === "investmentPlan").map(earlier) };
    expect(of([...facts, older])[0]!.at(-1)).toBe(`ikke brukt: eldre enn ${copy.file} Investeringsplan, som gjelder 2025`);
  });

  it("list a sheet nobody knows, and say so", () => {
    const [first] = of([...facts, { file: "notat.xlsx", sheets: [], unknown: ["Notater"], findings: [] }]);
    expect(first).toEqual(["notat.xlsx", "Notater", "", "", "", "", "", "ikke brukt: ikke et ark Samfordel kjenner"]);
  });
});

it("the control tables are said in every language", () => {
  for (const language of languages) for (const table of consolidation.control) for (const { figures } of table.rows) {
    for (const [at, figure] of figures.entries()) expect(() => shown(language, figure, table.columns[at]!.format)).not.toThrow();
  }
});
