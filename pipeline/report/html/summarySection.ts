import { errorsIn, type Severity } from "../../../core/finding.ts";
import type { Sentence } from "../../../core/report/summary/sentence.ts";
import { summary } from "../../../core/report/summary/summary.ts";
import { texts } from "../../../core/text/texts.ts";
import { findingItem, sign } from "./findings.ts";
import { el, type Child, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { sentence } from "./sentence.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** The page a reader in a hurry reads: what is new, how the year stands, what must be decided, and what was found. */
export function summarySection(paper: Paper): Child {
  const { t, consolidation: { tables, findings } } = paper;
  const { change, movers, forecast, choices } = summary(paper.language, tables);
  const open = [...errorsIn(findings), ...findings.filter(({ severity }) => severity === "warning")];
  const part = (id: string, title: string, ...children: readonly Child[]): Markup => el("section", { id, "aria-labelledby": `${id}-title` }, el("h3", { id: `${id}-title` }, title), children);
  const list = (sentences: readonly Sentence[]): Child => sentences.length > 0 && el("ul", {}, sentences.map((one) => el("li", {}, sentence(paper, one))));
  return el("section", { id: "summary", class: "summary", "aria-labelledby": "summary-title" },
    el("h2", { id: "summary-title" }, t.summaryTitle),
    change.length > 0 && part("summary-change", t.parts.change, change.map((one) => el("p", { class: "lead" }, sentence(paper, one))), list(movers)),
    forecast.length > 0 && part("summary-forecast", t.parts.forecast, list(forecast)),
    part("summary-decide", t.parts.decide, list(choices),
      open.length > 0 ? el("ul", { class: "findings" }, open.map((finding) => findingItem(paper, finding))) : choices.length === 0 && el("p", {}, t.nothingToDecide)),
    part("summary-findings", t.parts.findings, el("p", { class: "counts" }, severities.map((severity) => countOf(paper, severity))), notes(paper)));
}

const countOf = (paper: Paper, severity: Severity): Markup =>
  el("span", { class: "count" }, sign(paper, severity), ` ${texts[paper.language].severity[severity]}: ${paper.consolidation.findings.filter((finding) => finding.severity === severity).length}`);

/** What is only worth knowing stands here; the graver findings stand where they ask for a decision. */
function notes(paper: Paper): Child {
  const infos = paper.consolidation.findings.filter(({ severity }) => severity === "info");
  if (paper.consolidation.findings.length === 0) return el("p", {}, paper.t.noFindings);
  return infos.length > 0 && el("ul", { class: "findings" }, infos.map((finding) => findingItem(paper, finding)));
}
