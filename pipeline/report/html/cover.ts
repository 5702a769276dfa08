import type { ReportTable } from "../../../core/report/table.ts";
import { say } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import { el, type Child } from "./markup.ts";
import type { Paper } from "./paper.ts";

const product = "Samfordel";

/** Whose report it is, which months and years it speaks for, and how its figures are opened. */
export function cover(paper: Paper): Child {
  const { t, consolidation, manifest } = paper;
  const read = manifest.files.filter(({ fate }) => fate === "read").length;
  return el("header", { class: "cover" },
    el("p", { class: "product" }, `${product} · ${t.report}`),
    el("h1", {}, titleOf(paper)),
    el("p", { class: "subtitle" }, subtitle(paper)),
    el("p", { class: "about" }, say(paper.language, t.made, { read, files: manifest.files.length })),
    el("p", { class: "help" }, t.help),
    consolidation.tables.length === 0 && el("p", { class: "note" }, texts[paper.language].findings["nothing-readable"].title));
}

export const titleOf = ({ consolidation: { cooperation } }: Paper): string => cooperation ?? product;

export function subtitle({ language, t, consolidation: { tables } }: Paper): string {
  const of = (title: ReportTable["title"]): ReportTable | undefined => tables.find((table) => table.title === title);
  const [operating, distribution] = [of("operating"), of("distribution")];
  const parts = [operating ? say(language, t.subtitleActual, operating.values) : "", distribution ? say(language, t.subtitleBudget, distribution.values) : ""].filter((part) => part !== "");
  const text = parts.join(" · ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
