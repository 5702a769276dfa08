import { isResultMark } from "../resultMark.ts";
import { beginsHeading, isHeadingOrBegins } from "./knownHeadings.ts";

/** Could the text be one of a table's headings, the beginning of one, or the mark of a sheet the product made? */
export const isTelling = (text: string): boolean => isHeadingOrBegins(text) || isResultMark(text);

/**
 * Whether a sheet with these telling texts, and no others, need be looked at. A table has at least two headings, each of them a
 * text of its own, or texts below each other of which the first begins one. So a sheet with a single heading that begins no other
 * holds no table.
 */
export const mayHoldTable = (telling: ReadonlySet<string>): boolean => telling.size > 1 || [...telling].some((text) => beginsHeading(text) || isResultMark(text));
