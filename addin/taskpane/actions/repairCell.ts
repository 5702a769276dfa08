import type { Repair } from "../../../core/repair/repair.ts";
import { repairPatches } from "../../../core/repair/repairPatches.ts";
import { say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { readAndCheck } from "./checkSheets.ts";

/** Makes the edit a finding proposed, and looks at the sheets again. */
export const repairCell = (desk: Desk, repair: Repair): Promise<void> => desk.run(desk.t.writing, async () => {
  const { door, language, state, t } = desk;
  const refused = await door.apply(repair.file, repairPatches(repair)) ?? await readAndCheck(desk);
  if (refused) return refused;
  state.previews = {};
  return say(language, t.control.repaired, { cell: repair.edits.map(({ cell }) => cell).join(", "), sheet: repair.sheet });
});
