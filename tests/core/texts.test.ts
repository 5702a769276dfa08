import { describe, expect, it } from "vitest";
import { decimal } from "../../core/money.ts";
import { pageTexts } from "../../core/text/page/texts.ts";
import { functionTexts } from "../../core/text/functions/texts.ts";
import { number, percent, say, sayFinding } from "../../core/text/say.ts";
import { languages, texts, type Language } from "../../core/text/texts.ts";

type Tree = string | { readonly [key: string]: Tree } | readonly Tree[];
/** Every text of a language by its path, e.g. `findings.file-locked.title`. */
const flatten = (tree: Tree, path = ""): [string, string][] =>
  typeof tree === "string" ? [[path, tree]] : Object.entries(tree).flatMap(([key, branch]) => flatten(branch, path === "" ? key : `${path}.${key}`));
const spoken = Object.fromEntries(languages.map((language) => [language, new Map(flatten({ ...texts[language], functions: functionTexts[language], page: pageTexts[language] }))])) as Record<Language, Map<string, string>>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+(?::\w+)?\}/g) ?? [])].sort();
const words = (text: string): string[] => text.replace(/\{[^}]*\}/g, " ").toLowerCase().match(/\p{L}+/gu) ?? [];

/**
 * Words spelt as in bokmål. A text may equal its bokmål only when each of its words is here; whatever else is equal has been
 * forgotten by a translator. Add a word only when a dictionary has it.
 */
const same = {
  nn: `snitt nye saker over tapt måte flyttekostnad innkjøp samordning flytting utskifting maskinen bruk men har dato utgår fyll inn talt registeret pris legg levetid kategorien flyttekostnaden beløpet
    stort sprang utvid summen slik at alle linjene under satsen netto oppsett rett datoen der resten kolonnen ville hatt
    kroner treff kontroller ufullstendig scenario grunnlaget kapasitet via nøkkelen delen inndata januar februar mars april mai juni juli august september oktober november desember
    a ark avrundingsdifferanse avvik beløp celle drift driftsutgifter eksakt fil filer finansiering finansieringsplan fordeling fordelt frist
    funn gruppe grunnlag innbetaling innsparing innstilling investering investeringsfordeling investeringsplan investeringsramme kategori
    kolonne kommune konto kontroll kostnad kostnadsfordeling kr kundeservice lager ledd låsefiler låst merknad merknadene mindreforbruk
    mindreforbruket momskompensasjon negativ nr nødvendig nøkkel ok pc presisjon prioritet prognose prosjekt rad ramme rapporten regel rest
    resultat rullering samarbeid sha side sla slag stemmer største sum tabell tabellen tiltak tkr tom tomt type ugyldig ukjent utgift verdi
    aldri andelen avrunding balanse fordelingsmatrise blir dag delt endring for framskriving før ja kostnadsgruppe linje nei nådd som strengt tak taket til trykt vekst veksten året
    angre arket excel nedgang ingenting kontroller nivå nytt prøv sokkel svarte vis å vekt verten vertskommunen xml årsbudsjett av denne er etter feil i ingen med og per på står
    eller forklar historikk gå kontrollert kl merknader viser funn utdatert skriv ny fjor verdi spart når avtrykk første sitt lukk last ned resultatet samfordel xlsx språk linjer trappediagram oppgitt
    arbeidsbøkene disken er fristen full ingen tilgang ute
    bruk brukt oppsett slags dato rapport budsjett vedlegg fingeravtrykk størst har diagramdata kostnadsgrupper økonomirapport
    diagram liste prosent uforklart merke driftsavvik investeringsavvik tusen betaler enn mindre saksframlegg år`,
  en: "sha sla xml",
};
const telltale = {
  nn: /^(?:ikke|hva|hvem|hvor|hvorfor|hvilke[nt]?|hver|fra|noen|noe|mer|bare|gjelder|finnes|mangler|kjører?|lese[rs]|lest|lages?|laget|skrevet|mappen|filen|arbeidsboken|tallene|summene|regnskap|forskjell|sammen|uten|være|ble|deltakerens?|kostnadsgruppen)$/,
  en: /^(?:og|ikke|er|som|eller|av|til|det|kan|fra|ingen|arket|filen|mappen|beløp|avvik|regnskap|årsbudsjett|prognose|tiltak)$/,
};

describe.each(["nn", "en"] as const)("%s beside bokmål", (language) => {
  it("has the same texts, filled in by the same values in the same format", () => {
    const shape = (of: Language): Record<string, string[]> => Object.fromEntries([...spoken[of]].map(([path, text]) => [path, placeholders(text)]));
    expect(shape(language)).toEqual(shape("nb"));
  });
  const equal = [...spoken[language]].filter(([path, text]) => words(text).length > 0 && text === spoken.nb.get(path));
  const shared = new Set(words(same[language]));
  it("is translated, but for words that are the same", () =>
    expect(equal.filter(([, text]) => words(text).some((word) => !shared.has(word)))).toEqual([]));
  it("shares no word in vain", () => {
    const used = new Set(equal.flatMap(([, text]) => words(text)));
    expect([...shared].filter((word) => !used.has(word))).toEqual([]);
  });
  it("is translated to the last word", () =>
    expect([...spoken[language]].flatMap(([path, text]) => words(text).filter((word) => telltale[language].test(word)).map((word) => `${path}: ${word}`))).toEqual([]));
});

describe.each(languages)("in %s", (language) => {
  it("every finding says what is wrong, why it matters and what to do, in whole sentences under a title", () => {
    for (const [code, { title, says, why, fix }] of Object.entries(texts[language].findings)) {
      expect(title, code).toMatch(/^[«“\p{Lu}].*[^.\s]$/u);
      for (const sentence of [says, why, fix]) expect(sentence, code).toMatch(/^[«“{\p{Lu}].*\.$/u);
    }
  });
  it("no text is empty, has stray spaces, or takes its quotation marks from another language", () => {
    const foreign = language === "en" ? /[«»]/ : /[“”]/;
    for (const [path, text] of spoken[language]) {
      expect(text, path).not.toMatch(foreign);
      if (!path.startsWith("cli.help")) expect(text, path).toMatch(/^\S+(?: \S+)*$/);
    }
  });
  it("the year has twelve months, January first", () => {
    expect(new Set(texts[language].months).size).toBe(12);
    expect(texts[language].months[0]).toMatch(/^januar/i);
  });
  it("a text without a value for its placeholder is a programming error", () => expect(() => say(language, "{amount:n}", {})).toThrow(RangeError));
});

const nbsp = "\u00a0";
const minus = "\u2212";
describe.each([
  ["nb", { number: `1${nbsp}234${nbsp}567,5`, percent: `48,10${nbsp}%`, date: "31.10.2024", month: "oktober", Month: "Oktober", page: "en nettside (HTML)" }],
  ["nn", { number: `1${nbsp}234${nbsp}567,5`, percent: `48,10${nbsp}%`, date: "31.10.2024", month: "oktober", Month: "Oktober", page: "ei nettside (HTML)" }],
  ["en", { number: "1,234,567.5", percent: "48.10%", date: "2024-10-31", month: "October", Month: "October", page: "a web page (HTML)" }],
] as const)("%s writes", (language, written) => {
  const values = { value: "1234567.5", share: 0.481, day: "2024-10-31", month: "2024-10", Month: "2024-10", kind: "html", text: "1234.5" };
  it("numbers, with a true minus sign", () => {
    expect(say(language, "{value:n}", values)).toBe(written.number);
    expect(say(language, "{value:n}", { value: "-1234567.5" })).toBe(minus + written.number);
    expect(number(language, decimal(999))).toBe("999");
  });
  it("percentages with two decimals", () => {
    expect(say(language, "{share:p}", values)).toBe(written.percent);
    expect(percent(language, decimal(-0.481))).toBe(minus + written.percent);
  });
  it("nothing, when a small negative rounds to zero, without a minus sign", () => expect(number(language, decimal(-0.4), 0)).toBe("0"));
  it("halves away from zero at the decimals asked for", () => expect([number(language, decimal(2.5), 0), number(language, decimal(-2.5), 0)]).toEqual(["3", `${minus}3`]));
  it("dates", () => expect(say(language, "{day:d}", values)).toBe(written.date));
  it("months by name, with a capital only where the text or the language has one", () => expect(say(language, "{month} {Month}", values)).toBe(`${written.month} ${written.Month}`));
  it("the product's own words, and a word it does not own as it stands", () => {
    expect(say(language, "{kind:w}", values)).toBe(written.page);
    expect(say(language, "{kind:w}", { kind: "ENOENT" })).toBe("ENOENT");
  });
  it("what somebody typed just as it was typed", () => expect(say(language, "{text}", values)).toBe("1234.5"));
});

it("a finding is said whole in the reader's language", () => {
  const finding = { code: "forecast-below-actual", severity: "warning", where: {}, values: { line: "P360", actual: "1276", forecast: "200" } } as const;
  expect(languages.map((language) => sayFinding(language, finding).says)).toEqual([
    `Regnskapet for «P360» er 1${nbsp}276, men prognosen for året er 200.`,
    `Rekneskapen for «P360» er 1${nbsp}276, men prognosen for året er 200.`,
    "The actual for “P360” is 1,276, but the forecast for the year is 200.",
  ]);
});
