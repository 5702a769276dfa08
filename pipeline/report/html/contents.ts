import { el, type Child } from "./markup.ts";

export interface Entry { readonly id: string; readonly number: string; readonly title: string }
export interface Chapter { readonly id: string; readonly title: string; readonly entries: readonly Entry[] }

/** A table of contents that leads to every table. */
export const contents = (title: string, chapters: readonly Chapter[]): Child =>
  el("nav", { id: "contents", class: "contents", "aria-labelledby": "contents-title" },
    el("h2", { id: "contents-title" }, title),
    el("ol", {}, chapters.map((chapter) => el("li", {}, el("a", { href: `#${chapter.id}` }, chapter.title),
      chapter.entries.length > 0 && el("ol", {}, chapter.entries.map((entry) => el("li", {}, el("a", { href: `#${entry.id}` }, el("span", { class: "number" }, entry.number), " ", entry.title))))))));
