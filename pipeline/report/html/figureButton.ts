import type { Where } from "../../../core/finding.ts";
import type { FoundFigure } from "../../../core/report/findFigure.ts";
import { placeText } from "../../../core/report/traceLines.ts";
import { el, type Child } from "./markup.ts";
import type { Paper } from "./paper.ts";

/** A figure that opens to where it comes from; as it stands when there is nothing behind it. */
export function figureButton({ explained }: Paper, found: FoundFigure, text: string): Child {
  const figure = text === "" ? undefined : explained.figure(found);
  return figure === undefined ? text : el("button", { "data-figure": figure }, text);
}

/** A cell of a workbook that opens to its file, its hash and the figures that rest on it. */
export const placeButton = ({ explained }: Paper, where: Where): Child =>
  (where.file === undefined ? placeText(where) : el("button", { "data-place": explained.place(where) }, placeText(where)));
