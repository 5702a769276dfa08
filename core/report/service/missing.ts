import type { Figure } from "../table.ts";

/** A count that is not known: never 0, and nothing is worked out from it. */
export const lost: Figure = { value: { label: "lost" } };

/** There were none, so there is no rate and no mean. */
export const noCases: Figure = { value: { label: "noCases" } };
