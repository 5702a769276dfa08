import { warning, type Finding } from "../finding.ts";
import { yearOf } from "../period.ts";
import { whereAbout, whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { advances } from "../sheets/kinds/advances.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { investmentPlan } from "../sheets/kinds/investmentPlan.ts";
import { columnsOf } from "../sheets/columnsOf.ts";
import { contractOf } from "../sheets/contracts.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** Years a date may lie before and after the year its row is about: a count is taken before the budget year, a settlement may come after. */
interface Span { readonly column: string; readonly before: number; readonly after: number }
const spans: Readonly<Record<string, Span>> = {
  [investmentPlan.id]: { column: "deadline", before: 0, after: 0 },
  [bases.id]: { column: "asOf", before: 2, after: 0 },
  [advances.id]: { column: "asOf", before: 2, after: 1 },
};

/** A date outside the year it belongs to, a day the sheet's own period has nothing to do with, or a first day after the last. */
export const dateOutsideYear: Rule = ({ sheets }) => sheets.flatMap((sheet) => {
  const span = spans[sheet.contract];
  const found = [aboutSheet(sheet)];
  if (span) found.push(...outside(sheet, span));
  if (sheet.columns["validFrom"] !== undefined) for (const row of sheet.rows) found.push(reversed(sheet, row));
  return found.filter((finding) => finding !== undefined);
});

type Years = Pick<Span, "before" | "after">;

/** Reports of December are made in January: the day may lie in the period's year or the next. */
function aboutSheet(sheet: SheetFacts): Finding | undefined {
  const { asOf, period } = sheet.about;
  const years: Years = { before: 0, after: 1 };
  if (asOf === undefined || period === undefined || isWithin(asOf, yearOf(period), years)) return undefined;
  return beyond(asOf, yearOf(period), years, "Per dato", whereAbout(sheet, "asOf"));
}

function outside(sheet: SheetFacts, span: Span): readonly Finding[] {
  const { length, valuesOf, placeOf } = columnsOf(sheet);
  if (isSurelyWithin(sheet, span)) return [];
  const [dates, years] = [valuesOf(span.column), valuesOf("year")];
  const found: Finding[] = [];
  for (let row = 0; row < length; row += 1) {
    const date = dates[row];
    const year = years[row] ?? sheet.about.year;
    if (typeof date !== "string" || typeof year !== "number" || isWithin(date, year, span)) continue;
    found.push(beyond(date, year, span, contractOf(sheet).columns[span.column]!.heading, whereOf(sheet, { row: placeOf(row) }, span.column)));
  }
  return found;
}

/** When all rows are of one year, be it their own or the sheet's, the first date and the last tell of all. */
function isSurelyWithin(sheet: SheetFacts, span: Span): boolean {
  const { onlyOf, rangeOf } = columnsOf(sheet);
  const [own, range] = [onlyOf("year"), rangeOf(span.column)];
  const year = own === null ? sheet.about.year : own;
  return typeof year === "number" && range !== undefined && range.every((date) => isWithin(date, year, span));
}

function isWithin(date: string, year: number, { before, after }: Years): boolean {
  const seen = yearOf(date);
  return seen >= year - before && seen <= year + after;
}

const beyond = (date: string, year: number, { before, after }: Years, heading: string, where: Finding["where"]): Finding =>
  warning("date-outside-year", where, { heading, seen: date, from: `${year - before}-01-01`, to: `${year + after}-12-31` });

function reversed(sheet: SheetFacts, row: FactRow): Finding | undefined {
  const { validFrom, validTo } = row.values;
  return typeof validFrom === "string" && typeof validTo === "string" && validFrom > validTo ? warning("dates-reversed", whereOf(sheet, row, "validTo"), { from: validFrom, to: validTo }) : undefined;
}

export const examples: Examples = {
  "date-outside-year": {
    sheets: [{ sheet: "Investeringsplan", rows: [["År:", 2025], ["Gruppe", "Tiltak", "Frist", "Beløp"], ["Infrastruktur", "Brannmur", 46_022, 6_000_000], ["Infrastruktur", "Nettverk", 45_838, 500_000]] }],
    fault: { C4: 49_490 }, at: "C4",
  },
  "dates-reversed": {
    sheets: [{ sheet: "Deltakere", rows: [["Deltaker", "Rolle", "Gjelder fra", "Gjelder til"], ["Molde", "vertskommune", 43_831, null], ["Rauma", "samarbeidskommune", 43_831, 47_848]] }],
    fault: { D3: 43_100 }, at: "D3",
  },
};
