import { say } from "../../../core/text/say.ts";
import type { KeptEntry } from "../../../core/tasks/journal.ts";
import { isRefused, type Refused } from "../../excel/refusal.ts";
import type { Desk } from "../desk.ts";
import { readAndCheck } from "./checkSheets.ts";

/** Takes back the newest recompute or repair that stands. */
export const undoLast = (desk: Desk): Promise<void> => takeBack(desk, () => desk.door.undo(), ({ task }) => (task === "repair" ? desk.t.history.undoneRepair : desk.t.history.undone));

/** Puts the results back as they were before a recompute, however many came after it. */
export const restoreBefore = (desk: Desk, number: number): Promise<void> => takeBack(desk, () => desk.door.restore(number), () => desk.t.history.restored);

const takeBack = (desk: Desk, how: () => Promise<readonly KeptEntry[] | Refused>, sentence: (last: KeptEntry) => string): Promise<void> => desk.run(desk.t.undoing, async () => {
  const entries = await how();
  if (isRefused(entries)) return entries;
  Object.assign(desk.state, { previews: {}, written: {} });
  const last = entries.at(-1);
  return await readAndCheck(desk) ?? (last && say(desk.language, sentence(last), { number: last.number }));
});
