import type { Sentence } from "../../../core/report/summary/sentence.ts";
import { figureButton } from "./figureButton.ts";
import type { Child } from "./markup.ts";
import type { Paper } from "./paper.ts";

/** A sentence of the summary, its figures open to where they come from. */
export const sentence = (paper: Paper, words: Sentence): Child =>
  words.map((word) => (typeof word === "string" ? word : figureButton(paper, word.found, word.text)));
