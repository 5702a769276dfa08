import { paneTexts } from "../../core/text/pane/paneTexts.ts";
import type { Language } from "../../core/text/texts.ts";
import { isRefused } from "../excel/refusal.ts";
import { checkSheets, noticeEdit } from "./actions/checkSheets.ts";
import { previewTask } from "./actions/previewTask.ts";
import { undoLast } from "./actions/takeBack.ts";
import { freshState, type Desk } from "./desk.ts";
import type { Door } from "./door.ts";
import { replaceContent } from "./el.ts";
import type { Frame, TabName } from "./frame.ts";
import { notices } from "./parts/notices.ts";
import { taskOfTab, views } from "./views/views.ts";
import { onWish } from "./wishes.ts";

/** Sets the pane to work: what it draws, what it does one at a time, and what it listens to. */
export async function openDesk(frame: Frame, door: Door, first: Language): Promise<void> {
  let language = first;
  const state = freshState();
  const desk: Desk = {
    door, state,
    get language() { return language; },
    get t() { return paneTexts[language]; },
    draw() {
      frame.mark(state.tab);
      replaceContent(frame.files, door.files?.(desk) ?? []);
      replaceContent(frame.notices, notices(desk));
      replaceContent(frame.panel, views[state.tab](desk));
      frame.panel.setAttribute("aria-busy", String(state.busy));
    },
    drawBeside() {
      if (!door.sheets) return;
      replaceContent(frame.beside, door.sheets(desk));
      // The cell that is looked at, in the middle of its own frame; the page stays where it is.
      const [cell, grid] = [frame.beside.querySelector<HTMLElement>("[aria-selected=true]"), frame.beside.querySelector("#grid")];
      if (cell && grid) grid.scrollTo({ top: cell.offsetTop - grid.clientHeight / 2, left: cell.offsetLeft - grid.clientWidth / 2 });
    },
    show(tab) {
      state.tab = tab;
      desk.draw();
      const task = taskOfTab[tab];
      if (task && door.isOpen() && !state.previews[task]) void previewTask(desk, task);
    },
    async run(doing, work) {
      if (state.busy) return;
      Object.assign(state, { busy: true, notices: [], failure: undefined });
      frame.say(doing);
      desk.draw();
      await painted();
      let said = "";
      try {
        const outcome = await work();
        if (isRefused(outcome)) state.notices = [outcome.refused];
        else said = outcome ?? "";
      } catch (error) {
        state.failure = error instanceof Error ? error.message : String(error);
      }
      state.busy = false;
      frame.say(said);
      desk.draw();
      desk.drawBeside();
    },
    speak(next) {
      language = next;
      frame.name(next);
      state.previews = {};
      frame.say("");
      desk.draw();
      desk.drawBeside();
      desk.show(state.tab);
    },
  };
  frame.onTab((tab: TabName) => desk.show(tab));
  frame.say("");
  desk.draw();
  performance.mark("samfordel-usable");
  if (door.isOpen()) await checkSheets(desk);
  await listen(desk);
  onWish((wish) => {
    if (wish === "undo") { desk.show("history"); void undoLast(desk); }
    else if (wish === "distribution") { delete state.previews.distribution; desk.show("distribution"); }
    else { desk.show("control"); if (wish === "check") void checkSheets(desk); else openInsert(); }
  });
}

async function listen(desk: Desk): Promise<void> {
  const { door, state } = desk;
  const refused = [
    await door.onEdit(() => void noticeEdit(desk)),
    await door.onSelect((selection) => {
      Object.assign(state, { selection, figure: undefined });
      if (state.tab === "explain" && !state.busy) desk.draw();
    }),
  ].flatMap((outcome) => (isRefused(outcome) ? [outcome.refused] : []));
  if (refused.length > 0) { state.notices = refused; desk.draw(); }
}

function openInsert(): void {
  const insert = document.getElementById("insert");
  if (insert instanceof HTMLDetailsElement) { insert.open = true; insert.querySelector("summary")?.focus(); }
}

/** Lets the browser show the busy state before the computing begins. */
const painted = (): Promise<void> => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
