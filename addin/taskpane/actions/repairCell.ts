import type { Where } from "../../../core/finding.ts";
import type { Repair } from "../../../core/tasks/proposeRepair.ts";
import { say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { readAndCheck } from "./checkSheets.ts";

/** Makes the edit a finding proposed, and looks at the sheets again. */
export const repairCell = (desk: Desk, { file, sheet = "", cell = "" }: Where, proposed: Repair): Promise<void> => desk.run(desk.t.writing, async () => {
  const { door, language, state, t } = desk;
  const refused = await door.repair(file, proposed) ?? await readAndCheck(desk);
  if (refused) return refused;
  state.previews = {};
  return say(language, t.control.repaired, { cell, sheet });
});
