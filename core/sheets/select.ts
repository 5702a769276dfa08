import { remember } from "../remember.ts";
import type { Contract } from "./contract.ts";
import type { SheetFacts } from "./facts.ts";

/** The sheets of one kind, typed. */
export const sheetsOf = <C extends Contract>({ id }: C, sheets: readonly SheetFacts[]): readonly SheetFacts<C>[] => ofKind(sheets, id) as unknown as readonly SheetFacts<C>[];

/** The sheets of one kind. Every rule asks for those of its own, of hundreds. */
export const ofKind = remember((sheets: readonly SheetFacts[], contract: string): readonly SheetFacts[] => sheets.filter((sheet) => sheet.contract === contract));
