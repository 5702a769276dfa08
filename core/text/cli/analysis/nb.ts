/** What the command line says about explaining figures and trying scenarios, in bokmål. */
export const analysisNb = {
  helpPeriods: `Lager rapporten for den nyeste måneden, og tabeller over utviklingen: regnskap og prognose per linje,
hvor godt prognosene traff, PC-er som må bestilles, og kundeservice.

Bruk: samfordel periods MAPPE … --out MAPPE [valg]

  MAPPE …                 Én mappe per måned, slik arbeidsbøkene sto da; eller én mappe som har dem i seg.
                          Måneden er Periode i Oppsett, ellers den siste som står over en tabell.
                          Oppsett, nøkler og antall er den nyeste månedens; de andre månedene gir det de sier
                          om måneder ingen nyere mappe sier noe om.
  --out MAPPE             Hvor rapporten skal skrives, og de andre valgene, som for consolidate.

Hvor godt prognosene traff, vises når desember er med: prognosen hver måned mot det året endte på.

Eksempler
  samfordel periods 2025-09 2025-10 2025-11 2025-12 --out rapport
  samfordel periods docs/periods --out rapport

Avslutningskoder: 0 i orden, 1 funn som er feil, 2 feil bruk eller ingenting å lese.
`,
  periodsFolders: "Si hvilke mapper som er månedene, eller hvilken mappe de ligger i. Se samfordel periods --help.",
  helpExplain: `Forklarer et tall i rapporten: beløp, kostnadsgruppe, nøkkel, antall, og hvor hvert tall er skrevet inn.

Bruk: samfordel explain <tabell> <rad> <kolonne> [mappe …] [valg]
      samfordel explain --cell 'fil.xlsx!Ark!C7' [mappe …] [valg]

  tabell                  Filnavnet eller tittelen, f.eks. kostnadsfordeling-drift.
  rad, kolonne            Slik de står i tabellen. Begynnelsen av et navn er nok når den bare passer på ett.
  mappe …                 Mapper med arbeidsbøker. Standard: workbooks.
  --cell CELLE            Veien tilbake: alle tall i rapporten som bygger på cellen. Filen kan utelates.
  --full                  Alle deltakernes antall, og alt som er vist før, en gang til.
  --json                  Forklaringen som JSON.
  --lang nb|nn|en         Språket i forklaringen. Navnene forstås på alle tre. Standard: nb.

Eksempler
  samfordel explain kostnadsfordeling-drift Molde "Kostnad 2025"
  samfordel explain --cell 'fordeling-2025.xlsx!Kostnadsgrupper!E21'

Avslutningskoder: 0 i orden, 1 fant ikke tallet, 2 feil bruk eller ingenting å lese.
`,
  helpScenario: `Viser hva en endring ville bety for hver deltaker, ved siden av tallene slik de er nå. Ingenting skrives.

Bruk: samfordel scenario [mappe …] [--set "endring" …] [valg]

  mappe …                 Mapper med arbeidsbøker. Standard: workbooks.
  --set "ENDRING"         Ett scenario; kan gjentas. Flere endringer i samme scenario skilles med semikolon.
                          Uten --set vises scenarioene i arket Scenarier.
  --json                  Tabellen som JSON.
  --lang nb|nn|en         Språket i tabellen. Standard: nb.

Endringer
  antall PC Molde +100            et antall; uten fortegn er det den nye verdien
  kostnadsgruppe PC-DRIFT 18000   beløpet til en gruppe, i enheten fra Oppsett
  vekt FELLES PC 40%              vekten av et grunnlag, en delnøkkel eller en deltaker i en nøkkel
  ramme -1%                       rammen; gruppene som gir, tar endringen i forhold til beløpet
  ramme PC-DRIFT,NETT -500        bare disse gruppene gir
  deltaker Vestnes ut             en deltaker går ut, eller «inn»

Eksempler
  samfordel scenario --set "antall PC Molde +100" --set "ramme -1%"
  samfordel scenario --set "deltaker Vestnes ut; ramme -2000"

Avslutningskoder: 0 i orden, 1 funn som er feil, 2 feil bruk eller ingenting å lese.
`,
  explainWhat: "Si hvilket tall som skal forklares: tabell, rad og kolonne, eller en celle med --cell. Se samfordel explain --help.",
  notACell: "«{seen}» er ikke en celle. Skriv fil.xlsx!Ark!C7, eller Ark!C7.",
  noScenarios: "Arket Scenarier er tomt eller finnes ikke. Skriv en endring med --set; se samfordel scenario --help.",
  notAChange: "«{seen}» er ikke en endring. Se samfordel scenario --help for hvordan den skrives.",
} as const;
