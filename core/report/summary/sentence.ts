import type { FoundFigure } from "../findFigure.ts";

/** A figure as a sentence says it, and which figure of the report it is. */
export interface FigureWord { readonly text: string; readonly found: FoundFigure }

/** Words and figures in the order they are read. */
export type Sentence = readonly (string | FigureWord)[];

/** Fills in `{name}`s with words, figures, or several of them; a name without a value is a programming error. */
export const sentence = (template: string, values: Readonly<Record<string, string | FigureWord | Sentence>>): Sentence =>
  template.split(/\{(\w+)\}/).flatMap((part, index) => {
    if (index % 2 === 0) return part === "" ? [] : [part];
    const value = values[part];
    if (value === undefined) throw new RangeError(`no value for {${part}} in «${template}»`);
    return typeof value === "string" || "found" in value ? [value] : value;
  });

/** The sentence without its figures' places. */
export const plainText = (words: Sentence): string => words.map((word) => (typeof word === "string" ? word : word.text)).join("");
