import type { Wide } from "../shape.ts";
import type { cliNb } from "./nb.ts";

/** Every text of the command line; a language that lacks one does not compile. */
export type CliTexts = Wide<typeof cliNb>;
