import type { Chart, ChartKind } from "../../../../core/report/charts/chart.ts";
import type { Language } from "../../../../core/text/texts.ts";
import { canvas, type Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { lines } from "./lines.ts";
import { lyingBars } from "./lyingBars.ts";
import { standingBars } from "./standingBars.ts";
import { tidySvg } from "./tidySvg.ts";
import { waterfall } from "./waterfall.ts";

const drawers: Readonly<Record<ChartKind, (chart: Chart, canvas: Canvas) => Drawing>> = { bars: lyingBars, pairs: standingBars, stacked: standingBars, line: lines, waterfall };

export type DrawSvg = (chart: Chart, width: number, id: string) => string;

/** Draws charts as SVG in colours and patterns that the page defines. The library is loaded when there is something to draw, and not before. */
export async function svgDrawer(language: Language): Promise<DrawSvg> {
  const { init } = await import("./lean.ts?lean");
  return (chart, width, id) => {
    const on = canvas(width, language, chart.format);
    // Figures over bars side by side have no room on a narrow page; lying bars have.
    const { height, option } = drawers[on.isNarrow && chart.kind === "pairs" ? "bars" : chart.kind](chart, on);
    const drawn = init(null, null, { renderer: "svg", ssr: true, width, height });
    try {
      drawn.setOption({ animation: false, ...option });
      return tidySvg(drawn.renderToSVGString({ useViewBox: true }), id);
    } finally { drawn.dispose(); }
  };
}
