import type { Model } from "./allocation/model.ts";
import type { Setup } from "./setup.ts";
import type { SheetFacts } from "./sheets/facts.ts";

/** What the tables are built from: the reduce step's whole input. */
export interface Source { readonly setup: Setup; readonly sheets: readonly SheetFacts[]; readonly model: Model }

/** The year the tables are for: the set-up's, else the newest that has pools. */
export const budgetYear = ({ setup, model }: Pick<Source, "setup" | "model">): number => setup.year ?? Math.max(...model.pools.map(({ year }) => year));
