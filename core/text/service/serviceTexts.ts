import type { Wide } from "../shape.ts";
import type { serviceNb } from "./nb.ts";

/** Every text about the service desk; a language that lacks one does not compile. */
export type ServiceTexts = Wide<typeof serviceNb>;
