import type { Wide } from "../shape.ts";
import type { chartsNb } from "./nb.ts";

/** Every text of the charts; a language that lacks one does not compile. */
export type ChartTexts = Wide<typeof chartsNb>;
