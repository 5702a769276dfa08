import { beforeAll, describe, expect, it } from "vitest";
import { parsePaper } from "../../core/paper/parsePaper.ts";
import type { Part } from "../../core/paper/part.ts";
import { readPlaceholder, namesOf } from "../../core/paper/placeholder.ts";
import { templates } from "../../core/paper/templates/templates.ts";
import { writePaper } from "../../core/paper/writePaper.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { languages, type Language } from "../../core/text/texts.ts";
import { consolidateExample } from "../support/exampleYear.ts";

let consolidation: Consolidation;
beforeAll(async () => { consolidation = await consolidateExample(); });
const paper = (text: string, of: Consolidation = consolidation, language: Language = "nb") => writePaper({ text, file: "saksframlegg.nb.md" }, of, [{ file: "a.xlsx", fate: "lest" }], language);
const words = (part: Part): string => ("spans" in part ? part.spans.map(({ text }) => text).join("") : part.kind === "table" ? `[${part.table.name}]` : `[${part.chart.id}]`);
const said = (text: string): string[] => paper(text).parts.map((part) => words(part).replaceAll("\u00a0", " "));

describe("a template", () => {
  it("is headings, paragraphs, items and places, each with the line it begins on", () =>
    expect(parsePaper("# En\r\n<!-- to\nlinjer -->\nto\ntre\n\n- fire\n{{tabell:T1}}\n## Fem").map(({ kind, level, text, line }) => [kind, level, text, line])).toEqual([
      ["heading", 1, "En", 1], ["paragraph", 0, "to tre", 4], ["item", 0, "fire", 7], ["place", 0, "{{tabell:T1}}", 8], ["heading", 2, "Fem", 9],
    ]));

  it("is filled in with the report's own figures, in words with their unit", () =>
    expect(said("Rammen er {{ramme}}, {{endring i rammen}} {{høyere eller lavere}} enn i {{forrige år}} ({{endring i prosent}}).")).toEqual([
      "Rammen er 88 439 tusen kroner, 1 038 tusen kroner lavere enn i 2024 (1,2 %).",
    ]));

  it("gets any figure of any table by table, row and column", () =>
    expect(said("{{tall: T4 | Molde | Kostnad 2025}} og {{tall: Drift | Lønn | Prognose}}")).toEqual(["42 539 og 29 725"]));

  it("has tables, charts and lists where they are asked for", () => {
    expect(said("{{tabell:T4}}\n\n{{diagram:fordeling}}\n\n{{diagram:endring for Molde}}\n\n{{liste:filer}}")).toEqual([
      "[kostnadsfordeling-drift]", "[kostnadsfordeling-drift:distribution]", "[endring-2024-2025:changeOf:Molde]", "a.xlsx: lest",
    ]);
    expect(said("{{liste:endringer}}")[2]).toBe("Molde betaler 42 539 tusen kroner, 395 tusen kroner mer enn året før (+0,9 %).");
  });

  it("has the beginning of what is too long for a meeting, and says where the rest is", () => {
    const table = consolidation.tables.find(({ name }) => name === "kostnadsfordeling-drift")!;
    const long = { ...consolidation, tables: [{ ...table, rows: Array.from({ length: 300 }, () => table.rows[0]!) }] };
    const { parts } = paper("{{tabell:T4}}", long);
    expect(parts.map((part) => (part.kind === "table" ? part.table.rows.length : words(part)))).toEqual([120, "Her står de første 120 av 300; resten står i report.xlsx."]);
  });
  it("understands the other languages' names too, so that a template survives a change of language", () =>
    expect(said("{{frame}} {{table:T1}}")[0]).toMatch(/^88 439/));

  it("sets what stands between two stars in bold", () =>
    expect(paper("a **b {{år}}** c").parts[0]).toMatchObject({ spans: [{ text: "a " }, { text: "b ", bold: true }, { text: "2025", bold: true }, { text: " c" }] }));
});

describe("what a template asks for and does not get", () => {
  it("is a finding with its line and what was meant, and stays to be seen", () => {
    const { parts, findings } = paper("En linje\n\nRammen er {{rame}} i år.");
    expect(findings).toMatchObject([{ code: "paper-placeholder-unknown", severity: "warning", where: { file: "saksframlegg.nb.md" }, values: { line: 3, seen: "rame", meant: "ramme" } }]);
    expect(parts[1]).toMatchObject({ spans: [{ text: "Rammen er " }, { text: "{{rame}}", wrong: true }, { text: " i år." }] });
  });

  it("is left out with its sentence when this report has no such table, and its heading goes too", () => {
    const without = { ...consolidation, tables: consolidation.tables.filter(({ title }) => title !== "savings") };
    const { parts, findings } = paper("# A\n\n## Innsparing\n\nDet mangler {{uforklart innsparing}}.\n\n{{tabell:T5}}\n\n## Ramme\n\n{{ramme}}", without);
    expect([parts.map(words).map((text) => text.replaceAll("\u00a0", " ")), findings]).toEqual([["A", "Ramme", "88 439 tusen kroner"], []]);
  });

  it("is a finding for a table, a chart, a list or a figure nobody knows", () =>
    expect(paper("{{tabell:T99}}\n\n{{diagram:kake}}\n\n{{liste:alt}}\n\n{{tall: T4 | Oslo | Kostnad 2025}}").findings.map(({ values }) => values["line"])).toEqual([1, 3, 5, 7]));
});

describe.each(languages)("the product's own template in %s", (language) => {
  it("asks for nothing unknown, and leaves nothing of the example year out", () => {
    const { parts, findings } = paper(templates[language], consolidation, language);
    expect(findings).toEqual([]);
    expect(parts.filter(({ kind }) => kind === "table").length).toBe(11);
    expect(parts.filter(({ kind }) => kind === "chart").length).toBe(7);
    expect(parts.map(words).join(" ")).not.toMatch(/[{}]|undefined/);
    const asked = parsePaper(templates[language]).filter(({ kind }) => kind === "heading").length;
    expect(parts.filter(({ kind }) => kind === "heading").length).toBe(asked);
  });

  it("is written in its own language's names", () => {
    const names = new Set(namesOf(language).map((name) => name.toLowerCase()));
    const asked = [...templates[language].replace(/<!--[\s\S]*?-->/, "").matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name!.toLowerCase());
    for (const name of asked) expect(names.has(name) || readPlaceholder(name, language)?.kind === "table", name).toBe(true);
  });
});

it("every name a template may say means one thing in its language", () => {
  for (const language of languages) {
    const names = namesOf(language).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(readPlaceholder(name, language), name).toBeDefined();
  }
});
