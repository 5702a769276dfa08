import type { PageData } from "../pageData.ts";
import type { Drawn } from "./drawFigure.ts";
import { el } from "./el.ts";
import { figureTitle } from "./figureTitle.ts";
import { fileList } from "./fileList.ts";

/** A cell of a workbook: its file, sheet and address, and the figures of the report that rest on it. */
export function drawPlace(data: PageData, place: number, words: DOMStringMap): Drawn {
  const [file, sheet, cell] = data.places[place]!;
  const address = [data.words[sheet]!, data.words[cell]!].filter((part) => part !== "").join("!");
  const resting = data.restOn[place] ?? [];
  return { title: address === "" ? data.files[file]![0] : `${words["cell"]!}: ${address}`, parts: [
    el("p", { class: "file" }, data.files[file]![0]),
    ...(data.words[cell] === "" ? [] : resting.length === 0 ? [el("p", {}, words["restNothing"]!)] : [
      el("h3", {}, words["restOn"]!),
      el("ul", { class: "plain" }, resting.map((figure) => el("li", {}, el("button", { "data-figure": String(figure) }, figureTitle(data, figure))))),
    ]),
    ...fileList(data, [file], words),
  ] };
}
