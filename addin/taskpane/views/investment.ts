import { previewTable } from "../../../core/tasks/preview.ts";
import type { Desk } from "../desk.ts";
import type { Child } from "../el.ts";
import { figureTable } from "../parts/figureTable.ts";
import { taskPanel } from "../parts/taskPanel.ts";

/** The investment plan, who pays what of it, and how the years are financed. */
export const investmentView = (desk: Desk): readonly Child[] => taskPanel(desk, "investment", desk.t.investment.intro, ({ preview: { result, grids } }) =>
  result.tables.map((table) => figureTable(desk, result.consolidation, table, previewTable(table, grids, desk.language))));
