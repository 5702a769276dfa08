import { taskNamed } from "../../../core/tasks/tasks.ts";
import type { TaskName } from "../../../core/tasks/task.ts";
import { say } from "../../../core/text/say.ts";
import { isRefused } from "../../excel/refusal.ts";
import type { Desk } from "../desk.ts";
import { clock } from "../parts/clock.ts";

/** Computes a task over the workbooks as they are now, and shows it without writing anything. */
export const previewTask = (desk: Desk, name: TaskName): Promise<void> => desk.run(desk.t.computing, async () => {
  const { door, language, state, t } = desk;
  const preview = await door.preview(taskNamed(name), language);
  if (isRefused(preview)) return preview;
  const at = new Date();
  state.previews[name] = { preview, at, moved: false };
  delete state.written[name];
  return say(language, t.task.previewed, { time: clock(language, at) });
});
