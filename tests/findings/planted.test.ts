import { beforeAll, expect, it } from "vitest";
import { examples } from "../../core/rules/examples.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { checkSource } from "../../core/tasks/checkSource.ts";
import { xlsxWorkbook } from "../../pipeline/xlsx/xlsxWorkbook.ts";
import { openExcel } from "../addin/openExcel.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plantedBytes, yearWith, type Planted } from "../support/plantCells.ts";

const drift = { book: "okonomirapport", sheet: "Driftsrapport" };
const investering = { book: "okonomirapport", sheet: "Investeringsrapport" };
const pools = { book: "fordeling", sheet: "Kostnadsgrupper" };
const people = { book: "fordeling", sheet: "Deltakere" };
const shares = { book: "investering", sheet: "Fordelingsnøkler" };
const pc = { book: "aukra", sheet: "PC-rullering" };
const register = { book: "pc-register", sheet: "PC-register" };
const counts = { book: "aukra", sheet: "Fordelingsgrunnlag" };
const formula = (text: string, result: number) => ({ formula: text, result });
type Case = readonly [name: string, finding: string, planted: Planted];

/** A fault of one cell or a few in an otherwise clean copy of the example year: the finding it must lead to, at its cell. */
const byRules: readonly Case[] = [
  ["a variance taken from the actual", "variance-wrong Driftsrapport!D8", { ...drift, cells: { D8: 8570.188 } }],
  ["a variance rounded by itself", "variance-rounding Driftsrapport!D8", { ...drift, cells: { E8: 29_725.4 } }],
  ["a total that misses its lines", "total-does-not-foot Driftsrapport!C15", { ...drift, cells: { C15: 89_000 } }],
  ["a total of rounded lines", "rounding-difference Driftsrapport!B15", { ...drift, cells: { B15: 80_441 } }],
  ["the same line twice", "line-duplicate Driftsrapport!A9", { ...drift, cells: { A9: " lønn" } }],
  ["a forecast below what is booked", "forecast-below-actual Driftsrapport!E8", { ...drift, cells: { E8: 20_000 } }],
  ["a variance typed over with the same number", "formula-typed-over Driftsrapport!D11", { ...drift, cells: { D11: -2183 } }],
  ["a total typed over with the same number", "formula-typed-over Driftsrapport!C15", { ...drift, cells: { C15: 89_477 } }],
  ["a variance computed from the actual in one row", "formula-inconsistent Driftsrapport!D8", { ...drift, cells: { D8: formula("C8-B8", 8570.188) } }],
  ["an income without its minus", "sign-flipped Driftsrapport!C14", { ...drift, cells: { C14: 4932 } }],
  ["a line named as if it were a total", "row-swallowed Investeringsrapport!A13", { ...investering, cells: { A13: "Total app-utvikling" } }],
  ["a sum that stops a row too early", "total-leaves-out Driftsrapport!B15", { ...drift, cells: { B15: formula("SUM(B8:B13)", 87_544.223) } }],
  ["a line below the sum", "line-below-total Driftsrapport!A16", { ...drift, cells: { A16: "Reiser", B16: 10, C16: 20, E16: 20 } }],
  ["one amount in kroner", "unit-slip-large Driftsrapport!E13", { ...drift, cells: { E13: 4_292_000 } }],
  ["one amount in millions", "unit-slip-small Driftsrapport!C8", { ...drift, cells: { C8: 32.527 } }],
  ["a column in kroner", "unit-slip-column-large Driftsrapport!C8:C14", { ...drift, cells: { C8: 32_527_000, C9: 3_440_000, C10: 326_000, C11: 500_000, C12: 53_174_000, C13: 4_442_000, C14: -4_932_000 } }],
  ["a year of pools in millions", "unit-slip-column-small Kostnadsgrupper!E18:E28", { ...pools, cells: { E18: 12.87, E19: 13.744, E20: 14.065, E21: 17.846, E22: 10.454, E23: 8.471, E24: 3.646, E25: 4.42, E26: 3.42, E27: 0.4, E28: -0.897 } }],
  ["a share above the whole", "share-above-whole Fordelingsnøkler!F9", { ...shares, cells: { F9: 1.4814 } }],
  ["a share without its decimal comma", "share-comma-lost Fordelingsnøkler!F7", { ...shares, cells: { F7: 7.8 } }],
  ["a growth without its decimal comma", "share-comma-lost Framskriving!C9", { book: "fordeling", sheet: "Framskriving", cells: { C9: 4.6 } }],
  // Printed totals: were they formulas, Excel would have added up the moved figures.
  ["a row that lost its blank", "columns-shifted Investeringsrapport!C10", { ...investering, cells: { C10: -101, D10: 101, E10: "", B18: 3275, C18: 9000, D18: 3414, E18: 5586 } }],
  ["a need not held at 0", "to-order-wrong PC-rullering!F8", { ...pc, cells: { F8: -22 } }],
  ["a municipality's sum that is not its categories'", "to-order-sum-wrong PC-rullering!G8", { ...pc, cells: { G8: 10 } }],
  ["a count the register does not bear out", "register-differs PC-rullering!D8", { ...pc, cells: { D8: 31 } }],
  ["a PC listed twice", "device-twice PC-register!A9", { ...register, cells: { A9: "aua-0001" } }],
  ["a PC out of date before it was bought", "device-expires-before-bought PC-register!G8", { ...register, cells: { F8: 45_600 } }],
  ["a PC nobody knows the end of", "device-without-expiry PC-register!G8", { ...register, cells: { G8: "" } }],
  ["a PC nobody has seen since summer", "device-not-seen PC-register!H8", { ...register, cells: { H8: 45_474 } }],
  ["a category without a price", "device-price-missing PC-priser!", { book: "pc-register", sheet: "PC-priser", cells: { A7: "", B7: "", C7: "", D7: "" } }],
  ["open cases that are not the sum of the two", "open-total-wrong Kundeservice!B10", { book: "kundeservice", sheet: "Kundeservice", cells: { B10: 334 } }],
  ["open cases that do not follow from the month before", "open-flow-wrong Saker!G38", { book: "kundeservice", sheet: "Saker", cells: { G38: 9 } }],
  ["a desk's count that is not its cases'", "cases-differ Kundeservice!B6", { book: "kundeservice", sheet: "Kundeservice", cells: { B6: 1465 } }],
  ["a mean time of no cases", "resolution-without-cases Løsningstid!E5", { book: "kundeservice", sheet: "Løsningstid", cells: { E5: 1.5 } }],
  ["a mean above the limit that nothing broke", "resolution-without-breach Løsningstid!E6", { book: "kundeservice", sheet: "Løsningstid", cells: { E6: 7 } }],
  ["a month measured in days", "resolution-unit-differs Løsningstid!D7", { book: "kundeservice", sheet: "Løsningstid", cells: { D7: "dager" } }],
  ["the VAT share of gross in place of the rate on net", "vat-rate-unusual Oppsett!B14", { book: "fordeling", sheet: "Oppsett", cells: { B14: 0.2 } }],
  ["a net amount that is not four fifths of gross", "vat-not-fifth Trykte tall!D17", { book: "trykte-tall", sheet: "Trykte tall", cells: { D17: 9_000_000 } }],
  ["a deadline ten years on", "date-outside-year Investeringsplan!D8", { book: "investering", sheet: "Investeringsplan", cells: { D8: 49_674 } }],
  ["a participant who leaves before joining", "dates-reversed Deltakere!F8", { ...people, cells: { F8: 43_465 } }],
  ["an older copy of a workbook", "workbook-older !", { ...counts, cells: Object.fromEntries(["B4", "E14", "E15", "E16", "E17", "E18", "E19", "E20", "E21"].map((cell) => [cell, 45_565])), copyAs: "pc-og-drivere-aukra-gammel.xlsx" }],
  ["a copy of a workbook with a word changed", "workbook-twice !", { ...pc, cells: { A1: "PC" }, copyAs: "pc-og-drivere-aukra-kopi.xlsx" }],
  ["somebody who pays by no key", "participant-not-listed Fordelingsnøkler!E7", { ...people, cells: { A11: "Gjemnes", B11: "samarbeidskommune", E11: 43_831 } }],
  ["a month's report sent again as the next", "sheet-unchanged Driftsrapport!", { ...drift, cells: { B2: "2024-10" }, copyAs: "okonomirapport-2024-10.xlsx" }],
  ["a line nobody updated", "figure-unchanged Driftsrapport!B10", { ...drift, cells: { B2: "2024-10", B8: 21_800, B9: 2800, B11: 2400, B12: 49_000, B13: 3400, B14: -6500 }, copyAs: "okonomirapport-2024-10.xlsx" }],
  ["a count ten times what it was", "figure-outlier Fordelingsgrunnlag!C17", { ...counts, cells: { C17: 7380 } }],
  ["an outside customer without its income", "outside-income-missing Deltakere!A10", { ...pools, cells: { E28: 897 } }],
];

/** What the reading itself says of a cell it cannot take as it stands. */
const byReading: readonly Case[] = [
  ["a heading nobody knows in place of a needed one", "heading-missing Driftsrapport!A7", { ...drift, cells: { E7: "Forventning" } }],
  ["a heading twice", "heading-duplicate Driftsrapport!F7", { ...drift, cells: { F7: "Prognose" } }],
  ["a sheet without rows", "table-empty A-konto og mindreforbruk!A5", { book: "investering", sheet: "A-konto og mindreforbruk", cells: { A6: "", B6: "", C6: "", D6: "", E6: "", F6: "", G6: "" } }],
  ["a line of text among the figures", "row-without-figures Driftsrapport!A16", { ...drift, cells: { A16: "Tallene er foreløpige" } }],
  ["rows below the sum and a gap", "rows-below-table Driftsrapport!A17", { ...drift, cells: { A17: "Herav overtid", B17: 10, C17: 20, E17: 20 } }],
  ["a code that is not filled in", "value-missing Kostnadsgrupper!B18", { ...pools, cells: { B18: "" } }],
  ["a role there is none of", "not-a-choice Deltakere!B5", { ...people, cells: { B5: "observatør" } }],
  ["a negative count", "count-negative PC-rullering!D9", { ...pc, cells: { D9: -4 } }],
  ["a text where an amount belongs", "not-a-number Driftsrapport!B8", { ...drift, cells: { B8: "kommer" } }],
  ["two digits for a year", "not-a-year Kostnadsgrupper!A18", { ...pools, cells: { A18: 25 } }],
  ["a date that is none", "date-unreadable Investeringsplan!D8", { book: "investering", sheet: "Investeringsplan", cells: { D8: "31.02.2025" } }],
  ["an error of Excel's", "excel-error Driftsrapport!B8", { ...drift, cells: { B8: { error: "#REF!" } } }],
  ["a number typed as text", "number-as-text Fordelingsgrunnlag!C17", { ...counts, cells: { C17: "738 " } }],
  ["a point that can mean two things", "ambiguous-separator Fordelingsgrunnlag!C18", { ...counts, cells: { C18: "1.420" } }],
  ["a date typed as text", "date-as-text Fordelingsgrunnlag!E17", { ...counts, cells: { E17: "31. okt. 2024" } }],
  ["a municipality that is not said", "participant-of-sheet-missing Fordelingsgrunnlag!C6", { ...counts, cells: { B2: "" } }],
  ["a municipality one letter off", "participant-misspelt Fordelingsgrunnlag!C12", { book: "fordeling", sheet: "Fordelingsgrunnlag", cells: { C12: "Moldee" } }],
  ["a municipality nobody knows", "participant-unknown Fordelingsgrunnlag!C12", { book: "fordeling", sheet: "Fordelingsgrunnlag", cells: { C12: "Trondheim" } }],
  ["a municipality one letter off above a table", "participant-misspelt Fordelingsgrunnlag!B2", { ...counts, cells: { B2: "Aukkra" } }],
  ["a share among per cents that may be either", "share-ambiguous Fordelingsnøkler!F7", { ...shares, cells: { F7: "0,8", F8: "19,435", F9: "48,14", F10: "11,71", F11: "19,915" } }],
  ["a heading one letter off", "heading-misspelt Fordelingsgrunnlag!F5", { ...counts, cells: { F5: "Kildee" } }],
  ["a heading for last year", "heading-other-year Driftsrapport!C7", { ...drift, cells: { C7: "Budsjett 2023" } }],
  ["a column nobody knows", "column-not-read Driftsrapport!F7", { ...drift, cells: { F7: "Kommentar", F8: "lønnsoppgjøret" } }],
  ["a number beside the table", "figures-not-read Driftsrapport!H9", { ...drift, cells: { H9: 300 } }],
  ["a month nobody understands", "about-unreadable Driftsrapport!B2", { ...drift, cells: { B2: "i høst" } }],
  ["amounts in euro", "unit-unknown Driftsrapport!A3", { ...drift, cells: { A3: "Beløp i euro" } }],
  ["two units above one table", "unit-conflict Driftsrapport!A4", { ...drift, cells: { A4: "Beløp i kr" } }],
  ["amounts in millions", "unit-scaled-table Driftsrapport!A3", { ...drift, cells: { A3: "Beløp i mill. kr" } }],
  ["a column in kroner, as its heading says", "unit-scaled-column Driftsrapport!C7", { ...drift, cells: { C7: "Årsbudsjett (kr)" } }],
  ["a table below the table that lacks a column", "heading-missing Driftsrapport!A18", { ...drift, cells: { A17: "Periode: 2024-10", A18: "Type utgift", B18: "Regnskap", C18: "Årsbudsjett", A19: "Lønn", B19: 1, C19: 2 } }],
  ["a setting that is not given", "setup-missing Oppsett!", { book: "fordeling", sheet: "Oppsett", cells: { B11: "" } }],
  ["a setting that cannot be used", "setup-invalid Oppsett!B6", { book: "fordeling", sheet: "Oppsett", cells: { B6: 25 } }],
];

let clean: readonly string[];
beforeAll(async () => { clean = seen(checkSource(await exampleFacts()).findings); });
const seen = (findings: Findings): readonly string[] => findings.map(({ code, where: { sheet = "", cell = "" } }) => `${code} ${sheet}!${cell}`);

type Findings = ReturnType<typeof checkSource>["findings"];

/** What both doors say: the workbook open in Excel gives the very cells that the file does, and the rest is one core. */
async function found(planted: Planted, findingsOf: (facts: readonly WorkbookFacts[]) => Findings): Promise<readonly string[]> {
  const bytes = await plantedBytes(planted);
  const { book } = await openExcel(bytes);
  await book.open();
  const [inFile, inExcel] = await Promise.all([xlsxWorkbook(bytes).read(), book.read()]);
  expect(inExcel).toEqual(inFile);
  return seen(findingsOf(await yearWith(planted, inExcel)));
}

it.each([...byRules, ...byReading])("%s", async (_, expected, planted) => {
  expect(clean).not.toContain(expected);
  expect(await found(planted, (facts) => checkSource(facts).findings)).toContain(expected);
});

it("there is a fault for every finding a rule leads to", () => {
  const planted = new Set(byRules.map(([, finding]) => finding.split(" ")[0]));
  expect(Object.keys(examples).filter((code) => !planted.has(code))).toEqual([]);
});

/** What is said when a table is made: which sheet it is made from. */
const byTables: readonly Case[] = [
  ["a month that is not said", "period-missing Driftsrapport!", { ...drift, cells: { B2: "" } }],
  ["a second sheet for the same month", "sheet-duplicate Driftsrapport!", { ...drift, cells: { B8: 23_000 }, copyAs: "zz-okonomirapport.xlsx" }],
];

it.each(byTables)("%s", async (_, expected, planted) => {
  expect(await found(planted, (facts) => consolidate(facts, {}).findings)).toContain(expected);
});
