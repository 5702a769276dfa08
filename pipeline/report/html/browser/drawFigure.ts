import type { PageData } from "../pageData.ts";
import { el } from "./el.ts";
import { figureTitle } from "./figureTitle.ts";
import { fileList } from "./fileList.ts";

export interface Drawn { readonly title: string; readonly parts: readonly Node[] }

/** A figure's rule, what rounding did, and the steps from it down to the cells somebody typed, with their files. */
export function drawFigure(data: PageData, figure: number, words: DOMStringMap): Drawn {
  const { words: texts, figures, steps, places } = data;
  const [, , , , rule, rounding, ...below] = figures[figure]!;
  const files = new Set<number>();
  const item = (step: number, isTop: boolean): HTMLElement => {
    const [value, text, at, ...parts] = steps[step]!;
    const said = el("span", { class: "step" }, el("strong", {}, texts[value]!), " ", texts[text]!);
    const list = parts.length > 0 && el("ul", {}, parts.map((part) => item(part, false)));
    if (at >= 0) files.add(places[at]![0]);
    const cell = at >= 0 && placeLine(data, at);
    // The steps a figure is the sum of stand closed, so that they are seen together; what is inside them is open.
    return isTop && list && below.length > 1 ? el("li", {}, el("details", {}, el("summary", {}, said), cell, list)) : el("li", {}, said, cell, list);
  };
  const tree = el("ul", { class: "tree" }, below.map((step) => item(step, true)));
  return { title: figureTitle(data, figure), parts: [
    el("p", {}, texts[rule]!), ...(texts[rounding] === "" ? [] : [el("p", { class: "quiet" }, texts[rounding]!)]),
    el("h3", {}, words["parts"]!), tree, ...fileList(data, [...files], words),
  ] };
}

const placeLine = ({ files, words, places }: PageData, at: number): HTMLElement => {
  const [file, sheet, cell] = places[at]!;
  return el("span", { class: "source" }, el("span", { class: "file" }, files[file]![0]), " ", el("span", { class: "cell" }, `${words[sheet]!}!${words[cell]!}`));
};
