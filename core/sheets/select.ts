import type { Contract } from "./contract.ts";
import type { SheetFacts } from "./facts.ts";

/** The sheets of one kind, typed. */
export const sheetsOf = <C extends Contract>(contract: C, sheets: readonly SheetFacts[]): readonly SheetFacts<C>[] =>
  sheets.filter((sheet) => sheet.contract === contract.id) as unknown as readonly SheetFacts<C>[];
