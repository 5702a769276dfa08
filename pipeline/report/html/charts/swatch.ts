import type { Chart, Series } from "../../../../core/report/charts/chart.ts";
import { el, type Markup } from "../markup.ts";
import { dashes, fillOf, strokeOf, symbols } from "./canvas.ts";
import { roleFill, roleStroke } from "./waterfall.ts";

/** What a series looks like, beside its name. */
export function swatch(kind: Chart["kind"], { role }: Series, index: number): Markup {
  const look = kind === "line"
    ? el("g", {}, mark(symbols[index % symbols.length]!, strokeOf(index)), el("line", { x1: 1, x2: 25, y1: 6, y2: 6, stroke: strokeOf(index), "stroke-width": 2.5, "stroke-dasharray": dashes[index % dashes.length]!.join(" ") || undefined }))
    : el("rect", { x: 0.5, y: 0.5, width: 15, height: 11, fill: role ? roleFill[role] : fillOf(index), stroke: role ? roleStroke[role] : strokeOf(index) });
  return el("svg", { class: "swatch", "aria-hidden": "true", width: kind === "line" ? 26 : 16, height: 12 }, look);
}

/** The mark of a line's points, in the middle of its swatch. */
function mark(symbol: typeof symbols[number], fill: string): Markup {
  switch (symbol) {
    case "circle": return el("circle", { cx: 13, cy: 6, r: 4, fill });
    case "rect": return el("rect", { x: 9, y: 2, width: 8, height: 8, fill });
    case "triangle": return el("path", { d: "M13 2L17 10H9Z", fill });
    case "diamond": return el("path", { d: "M13 1L18 6L13 11L8 6Z", fill });
  }
}
