import { warning } from "../finding.ts";
import { generalVatRate, vatOf } from "../investment/vat.ts";
import { decimal, type Money } from "../money.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import { whereOf, type FactRow } from "../sheets/facts.ts";
import { printedFigures } from "../sheets/kinds/printedFigures.ts";
import { setup as setupContract } from "../sheets/kinds/setup.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

const gross = /ramme|brutto|(?:med|inkl\.?) (?:mva|moms)/;
const net = /a-konto|netto|(?:uten|eks\.?) (?:mva|moms)/;

/**
 * VAT is 20 % of gross when it is 25 % of net. A set-up that says another rate, and a printed net figure that is not the
 * gross one of the same table without VAT. Both are rounded for print, so the net one may be off by what the two roundings
 * allow: 1 077 is right beside 1 347, although 80 % of 1 347 is 1 077,6.
 */
export const vatShare: Rule = (source) => [...unusualRate(source), ...printedNet(source)];

const unusualRate = ({ setup, sheets }: Source) => (setup.vatRate.equals(generalVatRate) ? [] : sheetsOf(setupContract, sheets).flatMap((sheet) =>
  sheet.rows.filter(({ values }) => sameText(values.field, "Mva-sats") && values.value !== null).map((row) =>
    warning("vat-rate-unusual", whereOf(sheet, row, "value"), { rate: setup.vatRate.toFixed(), gross: vatOf(decimal(1), setup.vatRate).toDecimalPlaces(4).toFixed(), usual: generalVatRate.toFixed(), ofGross: vatOf(decimal(1), generalVatRate).toFixed() }))));

function printedNet({ setup, sheets }: Source) {
  return sheetsOf(printedFigures, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
    const { table, column, participant, amount } = row.values;
    if (amount === null || !net.test(normaliseText(column))) return [];
    const whole = sheet.rows.find(({ values }) => sameText(values.table, table) && gross.test(normaliseText(values.column)) && !net.test(normaliseText(values.column)) && sameText(values.participant, participant) && values.amount !== null);
    if (!whole) return [];
    const withVat = decimal(whole.values.amount!);
    const expected = withVat.minus(vatOf(withVat, setup.vatRate));
    const room = halfStep(row).plus(halfStep(whole).dividedBy(setup.vatRate.plus(1)));
    return expected.minus(amount).abs().lessThanOrEqualTo(room) ? [] : [warning("vat-not-fifth", whereOf(sheet, row, "amount"), { participant, column, seen: decimal(amount).toFixed(), whole: withVat.toFixed(), expected: expected.toDecimalPlaces(2).toFixed(), rate: setup.vatRate.toFixed() })];
  }));
}

const halfStep = ({ values }: FactRow<typeof printedFigures>): Money => decimal(values.roundedTo ?? 0).dividedBy(2);

export const examples: Examples = {
  "vat-not-fifth": {
    sheets: [{ sheet: "Trykte tall", rows: [["Tabell", "Kolonne", "Deltaker", "Beløp", "Avrundet til"], ["Investeringsfordeling", "Investeringsramme", "Rauma", 1_347_000, 1000], ["Investeringsfordeling", "A-konto 2025", "Rauma", 1_077_000, 1000]] }],
    fault: { D3: 1_010_000 }, at: "D3",
  },
  "vat-rate-unusual": {
    sheets: [{ sheet: "Oppsett", rows: [["Felt", "Verdi"], ["Enhet", "hele 1000"], ["Avrundingsenhet", 1000], ["Avrunding", "største rest"], ["Mva-sats", 0.25]], percents: ["B5"] }],
    fault: { B5: 0.2 }, at: "B5",
  },
};
