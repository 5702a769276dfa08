import { examples } from "../../core/rules/examples.ts";
import { nb } from "../../core/text/nb.ts";
import type { FindingCode } from "../../core/text/texts.ts";
import { exampleShown } from "./exampleShown.ts";

/** docs/findings.md: every finding by its code: what it says, why it matters, what to do, and an example with the fault in it. */
export const findingsPage = (): string => [
  "# Merknadene",
  "<!-- Laget av `npm run docs` fra core/text/findings/nb.ts og eksemplene i core/rules. Rett dem, ikke denne siden. -->",
  "Koden er fast og brukes aldri om igjen. Ord i klammer fylles ut med det som ble funnet. I eksemplene er feilen i fet skrift; testene planter den og venter akkurat dette funnet. En feil stopper skriving i Excel, og batchjobben lar tabellen som bygger på feilen, stå ulaget og avslutter med kode 1; en advarsel og en merknad stopper ingenting.",
  ...Object.entries(nb.findings).map(([code, { title, says, why, fix }]) =>
    [`## ${title}`, `\`${code}\``, shown(says), `**Hvorfor det betyr noe:** ${shown(why)}`, `**Hva du gjør:** ${shown(fix)}`, ...example(code as FindingCode)].join("\n\n")),
  "",
].join("\n\n");

function example(code: FindingCode): readonly string[] {
  const one = examples[code];
  return one ? [exampleShown(code, one)] : [];
}

/** `{amount:n}` is how the text asks for a number; a reader needs only its name. */
const shown = (text: string): string => text.replace(/\{(\w+)(?::\w)?\}/g, "{$1}");
