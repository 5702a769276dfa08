import type { ReportTable } from "../../../core/report/table.ts";
import { say } from "../../../core/text/say.ts";
import { isRefused } from "../../excel/refusal.ts";
import type { Desk } from "../desk.ts";
import { button } from "./button.ts";

/** Excel's own charts of what is written, on request; only where the door can. */
export const chartsButton = (desk: Desk, table: ReportTable, change: ReportTable | undefined): HTMLElement | undefined => desk.door.addCharts && button(desk, desk.t.distribution.charts, () => desk.run(desk.t.writing, async () => {
  const sheets = await desk.door.addCharts!(table, change, desk.state.bridgeRow ?? 0, desk.language);
  return isRefused(sheets) ? sheets : say(desk.language, desk.t.distribution.chartsDone, { sheets: sheets.join(", ") });
}), { id: "charts" });
