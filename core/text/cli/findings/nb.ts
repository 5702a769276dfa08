/** What the command line says about findings, accepted findings and other runs, in bokmål. */
export const findingsCliNb = {
  helpValidate: `Kontrollerer arbeidsbøker og viser hva som er galt, i hvilket ark og hvilken celle, og hva som bør gjøres.

Bruk: samfordel validate [fil eller mappe …] [valg]

  fil eller mappe …       Arbeidsbøker som skal kontrolleres. Standard: workbooks.
                          Gi hele mappen for å få sjekket navn, nøkler og grunnlag på tvers.
  --format text|json|sarif|html
                          text   ett funn per linje (standard)
                          json   for andre programmer; formen står i docs/schemas/findings.schema.json
                          sarif  SARIF 2.1.0, for verktøy som samler funn
                          html   én side til å lese og skrive ut
  --baseline FIL          Funn som er godtatt med grunn og frist. De vises, men teller ikke.
  --write-baseline FIL    Skriver en slik fil for feilene og advarslene som finnes nå. Fyll inn grunnene:
                          et funn uten grunn er ikke godtatt. En fil som finnes, skrives bare over når
                          den også er gitt med --baseline; da beholdes det som gjelder.
  --max-warnings N        Avslutt med 1 når det er flere advarsler enn N.
  --today ÅÅÅÅ-MM-DD      Dagen fristene regnes mot. Standard: i dag.
  --lang nb|nn|en         Språket i meldingene. Standard: nb.

Eksempler
  samfordel validate workbooks --format html > funn.html
  samfordel validate workbooks --write-baseline godtatt.json
  samfordel validate workbooks --baseline godtatt.json --max-warnings 0

Avslutningskoder: 0 i orden, 1 feil eller for mange advarsler, 2 feil bruk eller ingenting å lese.
`,
  acceptedUntil: "godtatt til {expires:d}: {reason}",
  proposed: "Forslag: {edits}.",
  proposedEdit: "{cell}: {before} → {after}",
  countAccepted: ", godtatt: {accepted}",
  tooManyWarnings: "Det er {seen} advarsler; --max-warnings tillater {most}.",
  notACount: "«{seen}» er ikke et helt tall for {option}.",
  notADay: "«{seen}» er ikke en dag for --today. Skriv den slik: 2026-01-31.",
  baselineWrong: "Filen {file} med godtatte funn kan ikke brukes: {cause}.",
  baselineNotJson: "den er ikke JSON",
  baselineField: "«{field}» mangler eller er feil",
  baselineMade: "Skrev {count} funn til {file}. Fyll inn grunnene som mangler: uten grunn er et funn ikke godtatt.",
  waiting: "Venter: en annen kjøring skriver til {out} (prosess {pid} på {host}, siden {since}).",
  busy: "En annen kjøring skriver til {out}: prosess {pid} på {host}, siden {since}. Ingenting er skrevet. Kjør på nytt når den er ferdig. Finnes den ikke lenger, slett {file} først.",
  writeUnsettled: "Skrivingen til {out} stanset midtveis og kunne ikke tas tilbake: {cause:w}. Kjør på nytt: da gjøres det ferdig først.",
  page: {
    title: "Funn i arbeidsbøkene", none: "Ingen funn.", contents: "Innhold", general: "Samarbeidet som helhet", wholeFile: "Filen som helhet",
    why: "Hvorfor:", fix: "Gjør dette:",
  },
};
