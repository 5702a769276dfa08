import { warning } from "../finding.ts";
import { parsePeriod } from "../period.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf, type FactRow } from "../sheets/facts.ts";
import { cases } from "../sheets/kinds/cases.ts";
import { serviceDesk } from "../sheets/kinds/serviceDesk.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

type Values = FactRow<typeof cases>["values"];
/** Which cases the desk's count of the month is made of. */
const counts: readonly { readonly measure: string; readonly count: "received" | "open"; readonly type?: string }[] = [
  { measure: "Nye henvendelser", count: "received" }, { measure: "Herav sikkerhetsvarsler", count: "received", type: "Sikkerhetsvarsel" },
  { measure: "Åpne feilmeldinger", count: "open", type: "Feilmelding" }, { measure: "Åpne tjenesteforespørsler", count: "open", type: "Tjenesteforespørsel" },
];

/** The desk's counts of a month are what the cases of its municipalities add to. Where one of those is lost, nothing can be said. */
export const casesAgree: Rule = ({ sheets }) => sheetsOf(serviceDesk, sheets).flatMap((sheet) => sheet.rows.flatMap((row) => {
  const rule = counts.find(({ measure }) => sameText(measure, row.values.measure));
  const seen = row.values.value;
  const month = sheetsOf(cases, sheets).flatMap(({ rows }) => rows.map(({ values }): Values => values)).filter((one) => parsePeriod(one.month) === sheet.about.period);
  if (!rule || seen === null || month.length === 0) return [];
  const parts = month.filter(({ type }) => rule.type === undefined || sameText(type, rule.type)).map((one) => one[rule.count]);
  const expected = parts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return parts.includes(null) || expected === seen ? [] : [warning("cases-differ", whereOf(sheet, row, "value"), { measure: row.values.measure, seen, expected, other: cases.sheet })];
}));

export const examples: Examples = {
  "cases-differ": {
    sheets: [
      { sheet: "Kundeservice", rows: [["Periode:", "2024-10"], ["Måltall", "Verdi"], ["Nye henvendelser", 30], ["Åpne feilmeldinger", 6], ["Åpne tjenesteforespørsler", 4], ["Åpne saker totalt", 10]] },
      { sheet: "Saker", rows: [["Måned", "Kommune", "Kategori", "Type", "Nye", "Løst", "Åpne ved månedsslutt"], ["2024-10", "Aukra", "Nett", "Feilmelding", 14, 13, 6], ["2024-10", "Aukra", "Passord", "Tjenesteforespørsel", 16, 15, 4]] },
    ],
    fault: { B3: 31 }, at: "B3",
  },
};
