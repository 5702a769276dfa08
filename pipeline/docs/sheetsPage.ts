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

/** What a sheet may look like, for whoever fills it in. */
const freedom: readonly string[] = [
  "**Hvor som helst.** Tabellen kan begynne i hvilken som helst rad og kolonne, under titler og merknader. Over den kan det stå «Periode: 2024-11», «Kommune: Molde», «År: 2025», «Per dato: 31.10.2024» og «Beløp i hele 1000 kr», i én celle eller i to ved siden av hverandre.",
  "**Flere tabeller i ett ark.** De kan stå under eller ved siden av hverandre, av samme slag eller ulike: én per måned, én per kommune. Hver har sine egne overskrifter og det som står over dem; det som står over alle, gjelder alle. Tabeller ved siden av hverandre har overskriftene på de samme radene. Gjentatte overskrifter på en ny side hører til samme tabell.",
  "**Overskrifter over to eller tre rader.** «Type» over «utgift», «Års-» over «budsjett», enheten i raden under, eller «Budsjett» slått sammen over «2024» og «2025»: da leses kolonnen for arkets eget år.",
  "**Summer og blanke rader hvor som helst.** En rad er en sum når teksten begynner med Sum, Delsum, Total, I alt eller Til sammen, eller når den ikke har tekst og alle tallene er SUM-formler. Summen kan stå over eller under linjene. Etter en sum og en blank rad er tabellen slutt, om det ikke kommer flere linjer med en sum til.",
  "**Tall.** Helst som tall. Skrevet som tekst leses `88 439`, `1.234,50`, `1,234.50`, `−1 474`, `1 474-`, `(1 474)`, `kr 300 000`, `500,-`, `48,10 %` og `-` for null, med en merknad. `1.234` og `1,234` kan bety to ting: lest som 1234 og 1,234, med en advarsel.",
  "**Prosent.** Med prosentformat, som 0,481 eller som 48,1. Uten prosentformat avgjør kolonnen: er de fleste tallene over 1, er alle prosent, og 0,5 er en halv prosent (med en advarsel).",
  "**Enhet.** Står det noe annet i overskriften enn over tabellen, f.eks. «Ramme (mill. kr)» i et ark i hele 1000, regnes kolonnen om, med en merknad. Annen valuta er en feil.",
  "**Datoer.** Helst som datoer. Som tekst leses `31.12.2025`, `31/12-25`, `31. des. 2025` og `2025-12-31`, med en merknad.",
  "**Navn.** Store bokstaver, mellomrom og usynlige tegn spiller ingen rolle. Et navn som nesten er en deltakers, er en feil med forslag.",
  "**Egne kolonner og notater.** Kolonner programmet ikke kjenner, og tall utenfor tabellene, er ikke med; det sies i en merknad.",
];

/** docs/sheets.md: every kind of sheet as its contract tells it, in the words of those who fill it in. */
export const sheetsPage = (): string => [
  "# Arkene",
  "<!-- Laget av `npm run docs` fra core/sheets. Rett kontrakten, ikke denne siden. -->",
  "En arbeidsbok kan ha hvilke av arkene som helst. Overskriftene avgjør hva et ark er; de kan stå under titler, i valgfri rekkefølge og med de eldre skrivemåtene som er nevnt. Kolonner merket «må fylles ut» kan ikke stå tomme; kolonner merket «kan utelates» trenger ikke å være med.",
  "## Slik kan et ark se ut",
  freedom.map((line) => `- ${line}`).join("\n"),
  "Det programmet ikke forstår, blir et [funn](findings.md) med cellen det gjelder; ingenting droppes i det stille, og en celle som ikke kan leses, blir aldri 0.",
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
