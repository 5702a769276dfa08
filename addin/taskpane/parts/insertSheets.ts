import { contracts } from "../../../core/sheets/contracts.ts";
import { say } from "../../../core/text/say.ts";
import { isRefused } from "../../excel/refusal.ts";
import { readAndCheck } from "../actions/checkSheets.ts";
import type { Desk } from "../desk.ts";
import { el } from "../el.ts";
import { button } from "./button.ts";

/** Every kind of sheet, to be put into the workbook from its template. Only where the door can. */
export function insertSheets(desk: Desk): HTMLElement | undefined {
  const { door, t, language } = desk;
  if (!door.insertSheet) return undefined;
  const insert = (contract: (typeof contracts)[number]): Promise<void> => desk.run(t.writing, async () => {
    const inserted = await door.insertSheet!(contract.id, new Date().getFullYear());
    if (isRefused(inserted)) return inserted;
    return await readAndCheck(desk) ?? say(language, t.control.inserted, { sheet: inserted.sheet });
  });
  return el("details", { id: "insert", class: "fold" }, el("summary", {}, el("h2", {}, t.control.insert)), el("p", { class: "quiet" }, t.control.insertSays),
    el("ul", { class: "plain" }, contracts.map((contract) => el("li", {}, button(desk, contract.sheet, () => insert(contract), { id: `insert-${contract.id}`, kind: "link", label: say(language, t.control.insertThis, { sheet: contract.sheet }) })))));
}
