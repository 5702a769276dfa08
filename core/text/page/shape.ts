import type { pageNb } from "./nb.ts";

type Wide<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : { readonly [P in keyof T]: Wide<T[P]> };

/** Every text of the report's page; a language that lacks one does not compile. */
export type PageTexts = Wide<typeof pageNb>;
