import { paneTexts } from "../../core/text/pane/paneTexts.ts";
import type { Language } from "../../core/text/texts.ts";
import { el } from "./el.ts";

export const tabNames = ["control", "distribution", "explain", "investment", "rotation", "history"] as const;
export type TabName = (typeof tabNames)[number];

/** What stands still while the content changes: name, tabs, one status line, and the places that are filled in. */
export interface Frame {
  /** Files, in a browser. */
  readonly files: HTMLElement;
  /** What was refused or went wrong, until it is closed. */
  readonly notices: HTMLElement;
  readonly panel: HTMLElement;
  /** The sheets themselves, in a browser. */
  readonly beside: HTMLElement;
  /** Says something to everybody, also those who listen. */
  say(text: string): void;
  mark(tab: TabName): void;
  name(language: Language): void;
  onTab(tell: (tab: TabName) => void): void;
}

/** Draws the frame: everything the first paint needs and nothing that has to be computed. */
export function drawFrame(root: Element, language: Language): Frame {
  const tabs = tabNames.map((tab) => el("button", { type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": "panel", class: "tab" }));
  const list = el("div", { role: "tablist", class: "tabs" }, tabs);
  const place = (name: string): HTMLElement => el("div", { class: name });
  const [files, notices, beside] = [place("files"), place("notices"), place("beside")];
  const status = el("p", { role: "status", class: "status" });
  const panel = el("div", { role: "tabpanel", id: "panel", class: "panel", tabindex: 0 });
  root.replaceChildren(el("div", { class: "pane" }, el("header", { class: "top" }, el("h1", {}, "Samfordel")), el("main", {}, files, list, status, notices, panel)), beside);

  let tell: (tab: TabName) => void = () => undefined;
  tabs.forEach((button, index) => {
    button.addEventListener("click", () => tell(tabNames[index]!));
    button.addEventListener("keydown", (event) => {
      const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = (to + tabs.length) % tabs.length;
      tabs[next]!.focus();
      tell(tabNames[next]!);
    });
  });
  const frame: Frame = {
    files, notices, panel, beside,
    say: (text) => { status.textContent = text; },
    mark: (tab) => tabs.forEach((button, index) => {
      const chosen = tabNames[index] === tab;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      if (chosen) panel.setAttribute("aria-labelledby", button.id);
    }),
    name: (next) => {
      document.documentElement.lang = next;
      list.setAttribute("aria-label", paneTexts[next].tabsLabel);
      tabs.forEach((button, index) => { button.textContent = paneTexts[next].tabs[tabNames[index]!]; });
    },
    onTab: (how) => { tell = how; },
  };
  frame.name(language);
  frame.mark("control");
  frame.say(paneTexts[language].loading);
  return frame;
}
