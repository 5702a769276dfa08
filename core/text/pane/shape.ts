import type { paneNb } from "./nb.ts";

type Wide<T> = T extends string ? string : { readonly [P in keyof T]: Wide<T[P]> };

/** Every text of the pane; a language that lacks one does not compile. */
export type PaneTexts = Wide<typeof paneNb>;
