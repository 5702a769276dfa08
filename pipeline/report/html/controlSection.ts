import { decimal } from "../../../core/money.ts";
import { number } from "../../../core/text/say.ts";
import { filesSection, footingsSection, ledgerSection, matrixLedgerSection, type Section, type SectionColumn } from "../excel/controlSections.ts";
import { sheetNames } from "../excel/sheetNames.ts";
import { el, type Child, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { tableSection } from "./tableSection.ts";

/** The control page: sources against what they came to, which sheets were used, what foots, what rounding moved to whom, and every file's fate. */
export function controlSection(paper: Paper): Child {
  const { t, language, consolidation, manifest } = paper;
  const names = sheetNames(consolidation.tables, language);
  const sheetOf = (table: string): string => names.get(table) ?? table;
  const sections = [
    ledgerSection(consolidation.ledger, sheetOf, language), footingsSection(consolidation.footings, sheetOf, language),
    ...matrixLedgerSection(consolidation.ledger, sheetOf, language), filesSection(manifest, language),
  ];
  return el("section", { id: "control", "aria-labelledby": "control-title" },
    el("h2", { id: "control-title" }, t.control), el("p", { class: "about" }, t.controlAbout),
    consolidation.control.map((table) => tableSection(paper, table, "", [])),
    sections.map((section, index) => sectionOf(paper, section, `control-${index}`)));
}

const sectionOf = (paper: Paper, section: Section, id: string): Markup => el("section", { id, class: "table" },
  el("h3", {}, section.title), section.rows.length === 0 ? el("p", {}, section.none) : sectionTable(paper, section));

const isNumber = ({ style }: SectionColumn): boolean => style === "number" || style === "exact";

const sectionTable = ({ language }: Paper, { title, columns, rows }: Section): Markup =>
  el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, el("table", { class: "figures small" },
    el("caption", { class: "unseen" }, title),
    el("thead", {}, el("tr", {}, columns.map((column) => el("th", { scope: "col", class: isNumber(column) ? undefined : "words" }, column.heading)))),
    el("tbody", {}, rows.map(({ cells, strong }) => el("tr", { class: strong ? "strong" : undefined }, columns.map((column, at) => {
      const cell = cells[at] ?? "";
      const text = typeof cell === "number" ? number(language, decimal(cell), column.style === "exact" ? 3 : undefined) : cell;
      return at === 0 ? el("th", { scope: "row" }, text) : el("td", { class: column.style === "fixed" ? "hash" : isNumber(column) ? undefined : "words" }, text);
    }))))));
