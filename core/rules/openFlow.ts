import { warning } from "../finding.ts";
import { parsePeriod, type Period } from "../period.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { cases } from "../sheets/kinds/cases.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

type Row = FactRow<typeof cases>;

/** Cases open at the month's end are those open a month before, plus the new, less the closed. A lost count proves nothing. */
export const openFlow: Rule = ({ sheets }) => {
  const all = sheetsOf(cases, sheets).flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })));
  const at = new Map(all.map(({ sheet, row }) => [keyOf(sheet, row, parsePeriod(row.values.month)), row.values.open]));
  return all.flatMap(({ sheet, row }) => {
    const { category, received, closed, open } = row.values;
    const month = parsePeriod(row.values.month);
    const before = month === undefined ? undefined : at.get(keyOf(sheet, row, monthBefore(month)));
    if (typeof before !== "number" || received === null || closed === null || open === null || open === before + received - closed) return [];
    return [warning("open-flow-wrong", whereOf(sheet, row, "open"), { category, seen: open, before, received, closed, expected: before + received - closed })];
  });
};

const keyOf = (sheet: SheetFacts, { values }: Row, month: Period | undefined): string =>
  JSON.stringify([month, normaliseText(values.participant ?? sheet.about.participant ?? ""), normaliseText(values.category), normaliseText(values.type)]);

function monthBefore(period: Period): Period {
  const [year, month] = period.split("-").map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

export const examples: Examples = {
  "open-flow-wrong": {
    sheets: [{ sheet: "Saker", rows: [["Måned", "Kommune", "Kategori", "Type", "Nye", "Løst", "Åpne ved månedsslutt"], ["2024-09", "Aukra", "Nett", "Feilmelding", 12, 10, 5], ["2024-10", "Aukra", "Nett", "Feilmelding", 14, 13, 6]] }],
    fault: { G3: 16 }, at: "G3",
  },
};
