import { el, type Markup } from "../markup.ts";
import { fills, strokeOf } from "./canvas.ts";

/** Drawn over the colour, so that areas differ where colours do not: in grey, on paper, to whoever sees colours otherwise. */
const marks: readonly (Markup | undefined)[] = [
  undefined,
  el("path", { d: "M-1 7L7 -1M-1 1L1 -1M5 7L7 5" }),
  el("path", { d: "M0 3H6" }),
  el("circle", { cx: 3, cy: 3, r: 1 }),
  el("path", { d: "M1.5 0V3M4.5 3V6" }),
  el("path", { d: "M0 0L6 6M0 6L6 0" }),
  el("path", { d: "M3 0V6" }),
  el("path", { d: "M-1 -1L7 7M-1 5L1 7M5 -1L7 1" }),
];

/** The fills of every chart of the page, defined once. */
export const patterns = (): Markup => el("svg", { class: "patterns", width: 0, height: 0, "aria-hidden": "true", focusable: "false" },
  el("defs", {}, Array.from({ length: fills }, (_, index) => el("pattern", { id: `f${index + 1}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    el("rect", { width: 6, height: 6, fill: strokeOf(index) }),
    marks[index] && el("g", { fill: "none", stroke: "var(--decal)", "stroke-width": 1.4 }, marks[index])))));
