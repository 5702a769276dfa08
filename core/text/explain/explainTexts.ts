import type { Wide } from "../shape.ts";
import type { explainNb } from "./nb.ts";

/** Every text of an explanation; a language that lacks one does not compile. */
export type ExplainTexts = Wide<typeof explainNb>;
