import { shownTitle } from "../../../core/report/shown.ts";
import { say } from "../../../core/text/say.ts";
import { pageTexts } from "../../../core/text/page/texts.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import type { Language } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import script from "./browser/page.ts?page";
import { svgDrawer } from "./charts/drawSvg.ts";
import { patterns } from "./charts/patterns.ts";
import { chartsSection } from "./chartsSection.ts";
import { chaptersOf } from "./chapters.ts";
import { contents } from "./contents.ts";
import { controlSection } from "./controlSection.ts";
import { cover, titleOf } from "./cover.ts";
import { explained } from "./explained.ts";
import { el, inside, raw, type Markup } from "./markup.ts";
import { pageStyle } from "./pageStyle.ts";
import type { Paper } from "./paper.ts";
import { policy } from "./policy.ts";
import { restingOn } from "./restingOn.ts";
import { scriptJson } from "./scriptJson.ts";
import { summarySection } from "./summarySection.ts";
import { isWide, tableBody, tableId, tableSection } from "./tableSection.ts";
import { whyPanel } from "./whyPanel.ts";

/**
 * `report.html`: the whole report in one file that asks nobody for anything. Every figure opens to the cells it came from.
 * The same input gives the same bytes.
 */
export async function reportHtml(consolidation: Consolidation, manifest: Manifest, language: Language): Promise<string> {
  const paper: Paper = { language, t: pageTexts[language], consolidation, manifest, explained: explained(consolidation, manifest, language), draw: await svgDrawer(language) };
  const body = bodyOf(paper);
  const style = pageStyle(paper);
  const data = { ...paper.explained.data, restOn: restingOn(paper) };
  const head = el("head", {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy(script, style) }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "color-scheme", content: "light dark" }),
    el("meta", { name: "generator", content: "Samfordel" }),
    el("title", {}, say(language, paper.t.title, { name: titleOf(paper) })),
    el("style", {}, raw(style)));
  const page = el("html", { lang: language }, head, el("body", {}, body,
    el("script", { type: "application/json", id: "data" }, raw(scriptJson(data))), el("script", {}, raw(script))));
  return `<!doctype html>\n${page.markup}\n`;
}

function bodyOf(paper: Paper): Markup {
  const { t, language, consolidation: { tables } } = paper;
  const chapters = chaptersOf(tables);
  const main = chapters.main.map((table, index) => ({ table, number: String(index + 1) }));
  const appendix = chapters.appendix.map((table, index) => ({ table, number: `V${index + 1}` }));
  const entry = ({ table, number }: typeof main[number]) => ({ id: tableId(table), number, title: shownTitle(language, table) });
  const toc = contents(t.contents, [
    { id: "summary", title: t.summaryTitle, entries: [] }, { id: "tables", title: t.tables, entries: main.map(entry) },
    ...(appendix.length > 0 ? [{ id: "appendix", title: t.appendix, entries: appendix.map(entry) }] : []), { id: "control", title: t.control, entries: [] },
  ]);
  return raw(inside([
    patterns(),
    el("main", {}, cover(paper), summarySection(paper), toc,
      el("section", { id: "tables", "aria-labelledby": "tables-title" }, el("h2", { id: "tables-title" }, t.tables), main.map(({ table, number }) => tableSection(paper, table, number, [chartsSection(paper, table)]))),
      appendix.length > 0 && el("section", { id: "appendix", "aria-labelledby": "appendix-title" }, el("h2", { id: "appendix-title" }, t.appendix), el("p", { class: "about" }, t.appendixAbout),
        appendix.map(({ table, number }) => el("details", { id: tableId(table), class: isWide(table, language) ? "table wide" : "table" },
          el("summary", {}, el("h3", {}, el("span", { class: "number" }, number), " ", shownTitle(language, table))), tableBody(paper, table, [chartsSection(paper, table)])))),
      controlSection(paper)),
    whyPanel(paper),
  ]));
}
