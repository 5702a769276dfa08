import type { nb } from "./nb.ts";

/** Texts of the same shape as bokmål's, whatever their words. */
export type Wide<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : { readonly [P in keyof T]: Wide<T[P]> };

/** Every text of the product; a language that lacks one does not compile. */
export type Texts = Wide<typeof nb>;
