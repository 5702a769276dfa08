import { fractionOf, toDecimal, type Fraction } from "../../core/fraction.ts";
import { decimal, type Money } from "../../core/money.ts";

/** Whether every cell is a number Excel itself could hold. */
export const areNumbers = (...cells: readonly unknown[]): boolean => cells.every((cell) => typeof cell === "number" && Number.isFinite(cell));

/** The exact fraction behind a cell. */
export const exactly = (cell: number): Fraction => fractionOf(decimal(cell));

/** The 15 significant digits a cell keeps. */
export const asCell = (amount: Money | Fraction): number => ("numerator" in amount ? toDecimal(amount) : amount).toSignificantDigits(15).toNumber();
