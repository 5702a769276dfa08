import type { CliTexts } from "../cliTexts.ts";
import type { findingsCliNb } from "./nb.ts";

/** The same in nynorsk. */
export const findingsCliNn: Pick<CliTexts, keyof typeof findingsCliNb> = {
  helpValidate: `Kontrollerer arbeidsbøker og viser kva som er gale, i kva ark og kva celle, og kva som bør gjerast.

Bruk: samfordel validate [fil eller mappe …] [val]

  fil eller mappe …       Arbeidsbøker som skal kontrollerast. Standard: workbooks.
                          Gje heile mappa for å få sjekka namn, nøklar og grunnlag på tvers.
  --format text|json|sarif|html
                          text   eitt funn per linje (standard)
                          json   for andre program; forma står i docs/schemas/findings.schema.json
                          sarif  SARIF 2.1.0, for verktøy som samlar funn
                          html   éi side til å lese og skrive ut
  --baseline FIL          Funn som er godtekne med grunn og frist. Dei blir viste, men tel ikkje.
  --write-baseline FIL    Skriv ei slik fil for feila og åtvaringane som finst no. Fyll inn grunnane:
                          eit funn utan grunn er ikkje godteke. Ei fil som finst, blir berre skriven over når
                          ho òg er gjeven med --baseline; då blir det som gjeld, halde på.
  --max-warnings N        Avslutt med 1 når det er fleire åtvaringar enn N.
  --today ÅÅÅÅ-MM-DD      Dagen fristane blir rekna mot. Standard: i dag.
  --lang nb|nn|en         Språket i meldingane. Standard: nb.

Døme
  samfordel validate workbooks --format html > funn.html
  samfordel validate workbooks --write-baseline godteke.json
  samfordel validate workbooks --baseline godteke.json --max-warnings 0

Avslutningskodar: 0 i orden, 1 feil eller for mange åtvaringar, 2 feil bruk eller ingenting å lese.
`,
  acceptedUntil: "godteke til {expires:d}: {reason}",
  proposed: "Framlegg: {edits}.",
  proposedEdit: "{cell}: {before} → {after}",
  countAccepted: ", godtekne: {accepted}",
  tooManyWarnings: "Det er {seen} åtvaringar; --max-warnings tillèt {most}.",
  notACount: "«{seen}» er ikkje eit heilt tal for {option}.",
  notADay: "«{seen}» er ikkje ein dag for --today. Skriv dagen slik: 2026-01-31.",
  baselineWrong: "Fila {file} med godtekne funn kan ikkje brukast: {cause}.",
  baselineNotJson: "ho er ikkje JSON",
  baselineField: "«{field}» manglar eller er feil",
  baselineMade: "Skreiv {count} funn til {file}. Fyll inn grunnane som manglar: utan grunn er eit funn ikkje godteke.",
  waiting: "Ventar: ei anna køyring skriv til {out} (prosess {pid} på {host}, sidan {since}).",
  busy: "Ei anna køyring skriv til {out}: prosess {pid} på {host}, sidan {since}. Ingenting er skrive. Køyr på nytt når ho er ferdig. Finst ho ikkje lenger, slett {file} først.",
  writeUnsettled: "Skrivinga til {out} stansa midtvegs og kunne ikkje takast tilbake: {cause:w}. Køyr på nytt: då blir det gjort ferdig først.",
  page: {
    title: "Funn i arbeidsbøkene", none: "Ingen funn.", contents: "Innhald", general: "Samarbeidet som heilskap", wholeFile: "Fila som heilskap",
    why: "Kvifor:", fix: "Gjer dette:",
  },
};
