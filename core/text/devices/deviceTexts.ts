import type { Wide } from "../shape.ts";
import type { devicesNb } from "./nb.ts";

/** Every text about PCs; a language that lacks one does not compile. */
export type DeviceTexts = Wide<typeof devicesNb>;
