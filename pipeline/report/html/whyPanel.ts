import { el, type Child } from "./markup.ts";
import type { Paper } from "./paper.ts";

/** Empty until a figure is pressed: the script fills in where the figure comes from. Its words are read from here. */
export const whyPanel = ({ t: { why } }: Paper): Child =>
  el("dialog", { id: "why", "aria-labelledby": "why-title", "data-parts": why.parts, "data-files": why.files, "data-cell": why.cell, "data-rest-on": why.restOn, "data-rest-nothing": why.restNothing },
    el("div", { class: "bar" }, el("h2", { id: "why-title", tabindex: -1 }, why.title), el("button", { type: "button", id: "why-close", "aria-label": why.close }, "✕")),
    el("div", { id: "why-body" }));
