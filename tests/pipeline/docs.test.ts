import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findingsPage } from "../../pipeline/docs/findingsPage.ts";
import { paperPage } from "../../pipeline/docs/paperPage.ts";
import { schemaFiles } from "../../pipeline/docs/schemaFiles.ts";
import { sheetsPage } from "../../pipeline/docs/sheetsPage.ts";

const docs = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

test("docs/sheets.md says what the contracts say (npm run docs makes it anew)", () => {
  expect(docs("sheets.md")).toBe(sheetsPage());
});

test("docs/findings.md says what the texts say (npm run docs makes it anew)", () => {
  expect(docs("findings.md")).toBe(findingsPage());
});

test("docs/meeting-paper.md says what a template may ask for (npm run docs makes it anew)", () => {
  expect(docs("meeting-paper.md")).toBe(paperPage());
});

test.each(Object.entries(schemaFiles))("docs/schemas/%s is the shape the program holds itself to (npm run docs makes it anew)", (name, content) => {
  expect(docs(`schemas/${name}`)).toBe(content());
});
