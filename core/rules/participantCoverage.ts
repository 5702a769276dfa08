import { warning, type Finding } from "../finding.ts";
import { groupBy } from "../groupBy.ts";
import { sharingIn } from "../allocation/model.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { keys } from "../sheets/kinds/keys.ts";
import { printedFigures } from "../sheets/kinds/printedFigures.ts";
import { participants } from "../sheets/kinds/participants.ts";
import { sheetsOf } from "../sheets/select.ts";
import { yearOf } from "../period.ts";
import { budgetYear, type Source } from "../source.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/**
 * Whoever shares costs stands in every list of those who do: a key of fixed shares, a printed column. Who is in one book
 * and not in another pays nothing there, and the others pay for it. Municipalities' own books are missed elsewhere.
 */
export const participantCoverage: Rule = (source) => [
  ...sheetsOf(keys, source.sheets).flatMap((sheet) => groups(sheet.rows.filter(({ values }) => sameText(values.method, "faste andeler")), ["key", "version", "validFrom"])
    .flatMap((rows) => missing(source, sheet, rows, yearOf(rows[0]!.values.validFrom ?? "") || budgetYear(source), `${keys.columns.key.heading} ${rows[0]!.values.key}`))),
  ...sheetsOf(printedFigures, source.sheets).flatMap((sheet) => groups(sheet.rows, ["table", "column"])
    .flatMap((rows) => missing(source, sheet, rows, budgetYear(source), `${rows[0]!.values.table}: ${rows[0]!.values.column}`))),
];

const groups = <Row extends FactRow>(rows: readonly Row[], by: readonly string[]): readonly (readonly Row[])[] =>
  [...groupBy(rows, ({ values }) => JSON.stringify(by.map((name) => (values as FactRow["values"])[name]))).values()];

function missing({ model }: Source, sheet: SheetFacts, rows: readonly FactRow[], year: number, list: string): readonly Finding[] {
  const named = rows.flatMap(({ values }) => (typeof values["participant"] === "string" ? [values["participant"]] : []));
  const people = sharingIn(model, year).map(({ name }) => name);
  // A list of one or two is no list of the participants.
  const known = named.filter((name) => people.some((one) => sameText(one, name)));
  if (known.length < 2 || known.length * 2 < people.length) return [];
  return people.filter((name) => !named.some((one) => sameText(one, name)))
    .map((name) => warning("participant-not-listed", whereOf(sheet, rows[0]!, "participant"), { participant: name, list, other: participants.sheet }));
}

export const examples: Examples = {
  "participant-not-listed": {
    sheets: [
      { file: "fordeling.xlsx", sheet: "Deltakere", rows: [["Deltaker", "Rolle"], ["Molde", "vertskommune"], ["Rauma", "samarbeidskommune"]] },
      { file: "investering.xlsx", sheet: "Fordelingsnøkler", rows: [["Nøkkel", "Metode", "Deltaker", "Vekt", "Gjelder fra"], ["INV", "faste andeler", "Molde", 0.6, 45_658], ["INV", "faste andeler", "Rauma", 0.4, 45_658]], percents: ["D2", "D3"] },
    ],
    fault: { A4: "Vestnes", B4: "samarbeidskommune" }, at: "C2",
  },
};
