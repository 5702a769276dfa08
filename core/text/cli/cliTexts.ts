import type { cliNb } from "./nb.ts";

type Wide<T> = T extends string ? string : { readonly [P in keyof T]: Wide<T[P]> };

/** Every text of the command line; a language that lacks one does not compile. */
export type CliTexts = Wide<typeof cliNb>;
