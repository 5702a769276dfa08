import type { TaskName } from "../../../core/tasks/task.ts";
import { say } from "../../../core/text/say.ts";
import { isRefused } from "../../excel/refusal.ts";
import type { Desk } from "../desk.ts";
import { clock } from "../parts/clock.ts";
import { readAndCheck } from "./checkSheets.ts";

/** Writes what is shown. When something has changed since, nothing is written, and what holds now is shown instead. */
export const writeTask = (desk: Desk, name: TaskName): Promise<void> => desk.run(desk.t.writing, async () => {
  const { door, language, state, t } = desk;
  const shown = state.previews[name];
  if (!shown) return undefined;
  const outcome = await door.confirm(shown.preview, language);
  const at = new Date();
  if ("preview" in outcome) state.previews[name] = { preview: outcome.preview, at, moved: false };
  if (isRefused(outcome)) return outcome;
  if (!outcome.written) return undefined;
  const sheets = outcome.preview.result.patches.map(({ sheet }) => sheet);
  const refused = await readAndCheck(desk);
  const again = refused ? undefined : await door.preview(outcome.preview.task, language);
  if (again && !isRefused(again)) state.previews[name] = { preview: again, at, moved: false };
  state.written[name] = { sheets, at };
  return refused ?? say(language, t.task.written, { sheets: sheets.join(", "), time: clock(language, at) });
});
