import type { Wide } from "../shape.ts";
import type { paperNb } from "./nb.ts";

/** Every text of the meeting paper; a language that lacks one does not compile. */
export type PaperTexts = Wide<typeof paperNb>;
