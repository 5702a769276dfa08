import { previewTable } from "../../../core/tasks/preview.ts";
import type { Desk } from "../desk.ts";
import type { Child } from "../el.ts";
import { bridge } from "../parts/bridge.ts";
import { capForm } from "../parts/capForm.ts";
import { chartsButton } from "../parts/chartsButton.ts";
import { ledgerList } from "../parts/ledgerList.ts";
import { participantTable } from "../parts/participantTable.ts";
import { scenarioForm } from "../parts/scenarioForm.ts";
import { taskPanel } from "../parts/taskPanel.ts";

/** Who pays what: now, new and last year, where the rounding went and why it has changed; then what else could be asked. */
export const distributionView = (desk: Desk): readonly Child[] => taskPanel(desk, "distribution", desk.t.task.intro, ({ preview: { result, grids } }) => {
  const [table] = result.tables;
  if (!table) return [];
  const change = result.consolidation.tables.find(({ title }) => title === "change");
  return [
    participantTable(desk, result.consolidation, previewTable(table, grids, desk.language)),
    chartsButton(desk, table, change),
    ledgerList(desk, table, result.consolidation.ledger),
    change && bridge(desk, change),
    capForm(desk, table),
    scenarioForm(desk, table),
  ];
});
