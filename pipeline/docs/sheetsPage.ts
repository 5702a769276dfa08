import { books } from "../../core/sheets/books.ts";
import type { Column, Contract, Kind } from "../../core/sheets/contract.ts";
import { contracts } from "../../core/sheets/contracts.ts";
import { unitLine } from "../../core/sheets/layOutTop.ts";
import { resolveHeading } from "../../core/sheets/resolveHeading.ts";

const kinds: Readonly<Record<Kind, string>> = {
  text: "tekst", code: "kode", money: "beløp", count: "antall", share: "andel", number: "tall", date: "dato", year: "årstall", any: "tall eller tekst",
};
const abouts: Readonly<Record<Contract["about"][number], string>> = { year: "«År:»", period: "«Periode:»", asOf: "«Per dato:»", participant: "«Kommune:»" };

/** What headings with a year or a day in them look like. */
const example = { year: 2025, asOf: "2025-10-31" };

/** docs/sheets.md: every kind of sheet as its contract tells it, in the words of those who fill it in. */
export const sheetsPage = (): string => [
  "# Arkene",
  "<!-- Laget av `npm run docs` fra core/sheets. Rett kontrakten, ikke denne siden. -->",
  "En arbeidsbok kan ha hvilke av arkene som helst. Overskriftene avgjør hva et ark er; de kan stå under titler, i valgfri rekkefølge og med de eldre skrivemåtene som er nevnt. Kolonner merket «må fylles ut» kan ikke stå tomme; kolonner merket «kan utelates» trenger ikke å være med.",
  "## Arbeidsbøker",
  table(["Slag", "Fil", "Innhold", "Ark"], books.map((book) => [`\`${book.kind}\``, `\`${book.file}.xlsx\``, book.title, book.sheets(2000).map(({ contract }) => contract.sheet).join(", ")])),
  ...contracts.flatMap(describe),
  "",
].join("\n\n");

function describe(contract: Contract): string[] {
  return [
    `## ${contract.sheet}`,
    [
      contract.aliases ? `Arket kan også hete ${contract.aliases.map((name) => `«${name}»`).join(" eller ")}.` : "",
      contract.about.length > 0 ? `Over tabellen kan det stå ${contract.about.map((about) => abouts[about]).join(" og ")}.` : "",
      contract.unit ? `${unitLine(contract.unit)} når arket ikke sier noe annet.` : "",
      `To rader med samme ${contract.identity.map((name) => contract.columns[name]!.heading.toLowerCase()).join(", ")} er en feil.`,
    ].filter(Boolean).join(" "),
    table(["Kolonne", "Innhold", "Forklaring", "Eldre skrivemåter"], Object.values(contract.columns).map((column) => [resolveHeading(column.heading, example), contents(column), column.note, (column.aliases ?? []).join(", ")])),
  ];
}

const contents = (column: Column): string => [
  kinds[column.kind], column.output ? "regnes ut" : "", column.needed ? "må fylles ut" : "", column.optional ? "kan utelates" : "",
  column.choices ? `valg: ${column.choices.join(", ")}` : "",
].filter(Boolean).join("; ");

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => "---"), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
