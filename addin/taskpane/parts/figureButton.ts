import { figureName } from "../../../core/report/findFigure.ts";
import { shown } from "../../../core/report/shown.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import type { Child } from "../el.ts";
import { button, slug } from "./button.ts";

/** A figure that explains itself when it is pressed; one without a way back is only text. */
export function figureButton(desk: Desk, consolidation: Consolidation, table: ReportTable, at: { row: number; column: number }): Child {
  const { language, t, state } = desk;
  const [row, column] = [table.rows[at.row]!, table.columns[at.column]!];
  const figure = row.figures[at.column] ?? { value: null };
  const text = shown(language, figure, column.format);
  if (text === "" || (!figure.trace && !figure.formula) || column.format.kind === "text") return text;
  const found = { table, row, column, at };
  return button(desk, text, () => { Object.assign(state, { figure: { found, consolidation }, selection: undefined, full: false }); desk.show("explain"); },
    { id: slug("fig", table.name, at.row, at.column), kind: "figure", label: `${text}: ${say(language, t.explainThis, { figure: figureName(language, found) })}` });
}
