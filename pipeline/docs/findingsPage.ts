import { nb } from "../../core/text/nb.ts";

/** docs/findings.md: every finding by its code: what it says, why it matters, what to do. */
export const findingsPage = (): string => [
  "# Merknadene",
  "<!-- Laget av `npm run docs` fra core/text/nb.ts. Rett teksten der, ikke denne siden. -->",
  "Koden er fast og brukes aldri om igjen. Ord i klammer fylles ut med det som ble funnet. En feil stopper skriving i Excel, og batchjobben lar tabellen som bygger på feilen, stå ulaget og avslutter med kode 1; en advarsel og en merknad stopper ingenting.",
  ...Object.entries(nb.findings).map(([code, { title, says, why, fix }]) =>
    [`## ${title}`, `\`${code}\``, shown(says), `**Hvorfor det betyr noe:** ${shown(why)}`, `**Hva du gjør:** ${shown(fix)}`].join("\n\n")),
  "",
].join("\n\n");

/** `{amount:n}` is how the text asks for a number; a reader needs only its name. */
const shown = (text: string): string => text.replace(/\{(\w+)(?::\w)?\}/g, "{$1}");
