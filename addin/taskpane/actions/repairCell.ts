import type { Repair } from "../../../core/repair/repair.ts";
import { say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { readAndCheck } from "./checkSheets.ts";

/** Makes the edit a finding proposed, and looks at the sheets again. */
export const repairCell = (desk: Desk, proposed: Repair): Promise<void> => desk.run(desk.t.writing, async () => {
  const { door, language, state, t } = desk;
  const refused = await door.repair(proposed) ?? await readAndCheck(desk);
  if (refused) return refused;
  state.previews = {};
  return say(language, t.control.repaired, { cell: proposed.edits.map(({ cell }) => cell).join(", "), sheet: proposed.sheet });
});
