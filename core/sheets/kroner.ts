import { convert, decimal, type Money, type Unit } from "../money.ts";
import type { SheetFacts } from "./facts.ts";

interface InUnit { readonly unit: Unit }

/** What a sheet's amounts are in: as it says above its table, else as its contract says. */
export const unitOf = ({ about }: Pick<SheetFacts, "about">, contract: InUnit): Unit => about.unit ?? contract.unit;

/** An amount of a sheet, in kroner; a blank one is 0. */
export const kroner = (sheet: Pick<SheetFacts, "about">, contract: InUnit, amount: number | null): Money =>
  convert(decimal(amount ?? 0), unitOf(sheet, contract), "kr");
