import type { Chart, Series } from "../../../../core/report/charts/chart.ts";
import { el, type Markup } from "../markup.ts";
import { dashes, fillOf, strokeOf } from "./canvas.ts";
import { roleFill, roleStroke } from "./waterfall.ts";

/** What a series looks like, beside its name. */
export function swatch(kind: Chart["kind"], { role }: Series, index: number): Markup {
  const look = kind === "line"
    ? el("line", { x1: 1, x2: 25, y1: 6, y2: 6, stroke: strokeOf(index), "stroke-width": 2.5, "stroke-dasharray": dashes[index % dashes.length]!.join(" ") || undefined })
    : el("rect", { x: 0.5, y: 0.5, width: 15, height: 11, fill: role ? roleFill[role] : fillOf(index), stroke: role ? roleStroke[role] : strokeOf(index) });
  return el("svg", { class: "swatch", "aria-hidden": "true", width: kind === "line" ? 26 : 16, height: 12 }, look);
}
