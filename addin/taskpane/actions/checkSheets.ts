import { say } from "../../../core/text/say.ts";
import { isRefused, type Refused } from "../../excel/refusal.ts";
import { check } from "../check.ts";
import type { Desk } from "../desk.ts";
import { clock } from "../parts/clock.ts";

/** Reads the workbooks again and remembers what was found. */
export async function readAndCheck({ door, state }: Desk): Promise<Refused | undefined> {
  const reading = await door.read();
  if (isRefused(reading)) return reading;
  state.checked = check(reading, new Date());
  return undefined;
}

export const checkSheets = (desk: Desk): Promise<void> => desk.run(desk.t.reading, async () => {
  const refused = await readAndCheck(desk);
  return refused ?? checkedText(desk);
});

export const checkedText = ({ t, language, state: { checked } }: Desk): string =>
  (checked ? say(language, t.control.checked, { time: clock(language, checked.at), sheets: checked.sheets }) : "");

/** Somebody has edited the workbook: previews are no longer what would be written, and the sheets are checked again. */
export async function noticeEdit(desk: Desk): Promise<void> {
  const { state } = desk;
  for (const [task, shown] of Object.entries(state.previews)) Object.assign(state.previews, { [task]: { ...shown, moved: true } });
  if (state.busy) { setTimeout(() => void noticeEdit(desk), 400); return; }
  await checkSheets(desk);
}
