import type { explainNb } from "./nb.ts";

type Wide<T> = T extends string ? string : { readonly [P in keyof T]: Wide<T[P]> };

/** Every text of an explanation; a language that lacks one does not compile. */
export type ExplainTexts = Wide<typeof explainNb>;
