import type { Severity } from "../../../core/finding.ts";
import { el, type Child } from "../el.ts";

export type Tone = Severity | "good";

/** Told by shape as well as colour: a cross, a triangle's mark, an i, a tick. */
const signs: Readonly<Record<Tone, string>> = { error: "✕", warning: "!", info: "i", good: "✓" };

/** The mark of a severity; the word for it stands beside it or is read aloud in its place. */
export const sign = (tone: Tone, word?: string): HTMLElement =>
  el("span", { class: `sign ${tone}`, ...(word === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": word }) }, signs[tone]);

/** A box with something to know: a mark, a heading, what it is about. */
export const message = (tone: Tone, title: Child, ...content: readonly Child[]): HTMLElement =>
  el("div", { class: `message ${tone}` }, sign(tone), el("div", { class: "body" }, el("h2", {}, title), ...content));
