import { say } from "../../../core/text/say.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { slug } from "./button.ts";

/** Room for a wide table in a narrow pane: it scrolls by itself, also from the keyboard, and the page does not. */
export const scroller = ({ t, language }: Desk, name: string, title: string, table: HTMLTableElement, ...below: readonly Child[]): HTMLElement =>
  el("div", {}, el("div", { class: "scroll", id: slug("scroll", name), role: "region", tabindex: 0, "aria-label": say(language, t.task.scroll, { table: title }) }, table), ...below);
