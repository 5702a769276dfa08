import { decimal, type Money } from "../money.ts";

/** General Norwegian VAT on net since 2005 (merverdiavgiftsloven § 5-1, set by the Storting's yearly decision), where nothing else is said. */
export const generalVatRate = decimal("0.25");

/** VAT inside a gross amount: rate ÷ (1 + rate) of it, so 25 % on net is 20 % of gross. */
export const vatOf = (gross: Money, rate: Money): Money => gross.times(rate).dividedBy(rate.plus(1));
