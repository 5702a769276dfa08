import type { Wide } from "../shape.ts";
import type { trendsNb } from "./nb.ts";

/** Every text about several months; a language that lacks one does not compile. */
export type TrendTexts = Wide<typeof trendsNb>;
