import type { Chart } from "../../../core/report/charts/chart.ts";
import { chartsOf } from "../../../core/report/charts/chartsOf.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { chartFigure } from "./charts/chartFigure.ts";
import { el, type Child } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { figuresId } from "./tableSection.ts";

/** A table's charts: those of the whole table one below the other, those of one participant each side by side and small. */
export function chartsSection(paper: Paper, table: ReportTable): Child {
  const charts = chartsOf([table], paper.language);
  const small = charts.filter(({ party }) => party !== undefined);
  const figure = (chart: Chart): Child => chartFigure(paper, chart, figuresId(table), chart.party !== undefined);
  return [
    charts.filter(({ party }) => party === undefined).map(figure),
    small.length > 0 && el("div", { class: "multiples", role: "group", "aria-label": paper.t.eachParty }, small.map(figure)),
  ];
}
