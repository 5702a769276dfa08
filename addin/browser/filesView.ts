import { languages, type Language } from "../../core/text/texts.ts";
import { say } from "../../core/text/say.ts";
import { isRefused } from "../excel/refusal.ts";
import { checkedText, readAndCheck } from "../taskpane/actions/checkSheets.ts";
import type { Desk } from "../taskpane/desk.ts";
import { el, type Child } from "../taskpane/el.ts";
import { button, slug } from "../taskpane/parts/button.ts";
import { message } from "../taskpane/parts/message.ts";
import { previewTask } from "../taskpane/actions/previewTask.ts";
import { taskOfTab } from "../taskpane/views/views.ts";
import { download } from "./download.ts";
import { openFiles, type Given } from "./openFiles.ts";
import { newBook } from "./openBook.ts";
import { targetOf, type Shelf } from "./shelf.ts";

/** Each in its own language, so that its readers find it. */
const names: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };
const example = "eksempel-2025-samlet.xlsx";

/** The browser's own part of the pane: open files, what is open, take the result away, choose the language. */
export function filesView(desk: Desk, shelf: Shelf): Child {
  const { t: { browser: t }, language } = desk;
  const none = shelf.books.length === 0;
  return [
    el("label", { class: "field inline language" }, el("span", {}, t.language), el("select", { id: "language", onchange: (event) => desk.speak((event.target as HTMLSelectElement).value as Language) },
      languages.map((one) => el("option", { value: one, lang: one, selected: one === language }, names[one])))),
    none && message("info", t.title, el("p", {}, t.why[shelf.why])),
    el("div", { class: none ? "drop" : "drop few", ondragover: (event) => event.preventDefault(), ondrop: (event) => { event.preventDefault(); void take(desk, shelf, [...((event as DragEvent).dataTransfer?.files ?? [])]); } },
      none && el("p", {}, t.drop), el("div", { class: "row" }, picker(desk, shelf), none && button(desk, t.example, () => takeExample(desk, shelf), { id: "example" }), !none && downloadButton(desk, shelf))),
    !none && el("ul", { class: "plain books", "aria-label": t.files }, shelf.books.map(({ file }) => el("li", {}, el("span", {}, file), button(desk, "✕", () => close(desk, shelf, file), { id: slug("close", file), kind: "link", label: say(language, t.close, { file }) })))),
  ];
}

/** The browser's own file dialog behind a button of ours, so that it looks and speaks like the rest. */
function picker(desk: Desk, shelf: Shelf): Child {
  const { t: { browser: t } } = desk;
  const input = el("input", { type: "file", id: "file-input", class: "hidden", tabindex: -1, "aria-hidden": "true", multiple: true, accept: ".xlsx,.xlsm", onchange: () => void take(desk, shelf, [...(input.files ?? [])]) });
  return [input, button(desk, shelf.books.length === 0 ? t.open : t.openMore, () => input.click(), { id: "open", kind: shelf.books.length === 0 ? "primary" : "plain" })];
}

const downloadButton = (desk: Desk, shelf: Shelf): HTMLElement => button(desk, desk.t.browser.download, () => desk.run("", async () => {
  const book = targetOf(shelf);
  if (!book.isWritten()) return desk.t.browser.nothingToDownload;
  const name = book === shelf.results ? desk.t.browser.resultBook : book.file.replace(/\.\w+$/, "-samfordel.xlsx");
  download(book.bytes(), name);
  return `${say(desk.language, desk.t.browser.downloaded, { file: name })} ${book === shelf.results ? "" : desk.t.browser.copySays}`.trim();
}), { id: "download", off: !targetOf(shelf).isWritten() });

async function take(desk: Desk, shelf: Shelf, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return;
  await desk.run(desk.t.reading, async () => {
    const { books, findings } = await openFiles(given, shelf.books);
    shelf.books = [...shelf.books, ...books];
    shelf.findings = [...shelf.findings, ...findings];
    return changed(desk, shelf);
  });
  await showTask(desk);
}

const close = async (desk: Desk, shelf: Shelf, file: string): Promise<void> => {
  await desk.run(desk.t.reading, async () => {
    shelf.books = shelf.books.filter((book) => book.file !== file);
    shelf.findings = [];
    if (shelf.books.length === 0) shelf.results = newBook(shelf.results.file);
    return changed(desk, shelf);
  });
  await showTask(desk);
};

const takeExample = (desk: Desk, shelf: Shelf): Promise<void> => {
  const fetched = fetch(`assets/${example}`).then((answer) => { if (!answer.ok) throw new Error(desk.t.browser.exampleFailed); return answer.arrayBuffer(); });
  return take(desk, shelf, [{ name: example, arrayBuffer: () => fetched }]);
};

/** Other files, other figures: nothing that was shown before holds. */
async function changed(desk: Desk, shelf: Shelf) {
  Object.assign(desk.state, { previews: {}, written: {}, selection: undefined, figure: undefined, checked: undefined });
  shelf.looked = undefined;
  if (shelf.books.length === 0) return "";
  const refused = await readAndCheck(desk);
  return isRefused(refused) ? refused : checkedText(desk);
}

async function showTask(desk: Desk): Promise<void> {
  const task = taskOfTab[desk.state.tab];
  if (task && desk.door.isOpen()) await previewTask(desk, task);
}
