import { generalVatRate, vatOf } from "../../core/investment/vat.ts";
import { decimal } from "../../core/money.ts";
import { areNumbers, asCell } from "./cellNumber.ts";
import { wrong, type Answer, type CustomFunction, type Left } from "./customFunction.ts";

/** VAT inside a gross amount, which the municipality is compensated for. Not rounded. */
export const vatCompensation = {
  id: "VATCOMP",
  name: { nb: "MVAKOMP", en: "VATCOMP" },
  description: { nb: "Mva-kompensasjonen i et bruttobeløp: 25 % av netto er 20 % av brutto. Ikke avrundet.", en: "The VAT compensation inside a gross amount: 25% of net is 20% of gross. Not rounded." },
  parameters: [
    { name: { nb: "brutto", en: "gross" }, description: { nb: "Beløpet med mva.", en: "The amount including VAT." }, type: "number" },
    { name: { nb: "sats", en: "rate" }, description: { nb: "Mva-satsen av netto. Standard: 25 %.", en: "The VAT rate on net. Default: 25%." }, type: "number", optional: true },
  ],
  run(gross: number, rate: Left<number>): Answer {
    if (!areNumbers(gross, rate ?? 0)) return wrong("notANumber");
    if ((rate ?? 0) < 0) return wrong("rateNegative");
    return asCell(vatOf(decimal(gross), rate === null || rate === undefined ? generalVatRate : decimal(rate)));
  },
} satisfies CustomFunction;
