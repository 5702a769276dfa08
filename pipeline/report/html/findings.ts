import type { Finding, Severity } from "../../../core/finding.ts";
import { sayFinding } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import { placeButton } from "./figureButton.ts";
import { el, type Child, type Markup } from "./markup.ts";
import type { Paper } from "./paper.ts";

const signs: Readonly<Record<Severity, string>> = { error: "✕", warning: "!", info: "i" };

/** The sign of how bad it is, said in words to those who do not see it. */
export const sign = ({ language }: Paper, severity: Severity): Markup =>
  el("span", { class: `sign ${severity}`, role: "img", "aria-label": texts[language].severity[severity] }, signs[severity]);

/** A finding: what is wrong, where, why it matters and what to do. */
export function findingItem(paper: Paper, finding: Finding): Child {
  const { title, says, why, fix } = sayFinding(paper.language, finding);
  return el("li", { class: "finding" }, sign(paper, finding.severity), el("div", {},
    el("p", {}, el("strong", {}, `${title}.`), ` ${says} ${why}`),
    el("p", { class: "fix" }, fix),
    el("p", { class: "where" }, placeButton(paper, finding.where))));
}
