import type { CliTexts } from "../cliTexts.ts";
import type { analysisNb } from "./nb.ts";

/** The same in nynorsk. */
export const analysisNn: Pick<CliTexts, keyof typeof analysisNb> = {
  helpPeriods: `Lagar rapporten for den nyaste månaden, og tabellar over utviklinga: rekneskap og prognose per linje,
kor godt prognosane trefte, PC-ar som må bestillast, og kundeservice.

Bruk: samfordel periods MAPPE … --out MAPPE [val]

  MAPPE …                 Éi mappe per månad, slik arbeidsbøkene stod då; eller éi mappe som har dei i seg.
                          Månaden er Periode i Oppsett, elles den siste som står over ein tabell.
                          Oppsett, nøklar og antal er dei til den nyaste månaden; dei andre månadene gjev
                          det dei seier om månader inga nyare mappe seier noko om.
  --out MAPPE             Kvar rapporten skal skrivast, og dei andre vala, som for consolidate.

Kor godt prognosane trefte, blir vist når desember er med: prognosen kvar månad mot det året enda på.

Døme
  samfordel periods 2025-09 2025-10 2025-11 2025-12 --out rapport
  samfordel periods docs/periods --out rapport

Avslutningskodar: 0 i orden, 1 funn som er feil, 2 feil bruk eller ingenting å lese.
`,
  periodsFolders: "Sei kva mapper som er månadene, eller kva mappe dei ligg i. Sjå samfordel periods --help.",
  helpExplain: `Forklarer eit tal i rapporten: beløp, kostnadsgruppe, nøkkel, tal på einingar, og kvar kvart tal er skrive inn.

Bruk: samfordel explain <tabell> <rad> <kolonne> [mappe …] [val]
      samfordel explain --cell 'fil.xlsx!Ark!C7' [mappe …] [val]

  tabell                  Filnamnet eller tittelen, t.d. kostnadsfordeling-drift.
  rad, kolonne            Slik dei står i tabellen. Starten av eit namn er nok når han berre passar på eitt.
  mappe …                 Mapper med arbeidsbøker. Standard: workbooks.
  --cell CELLE            Vegen tilbake: alle tal i rapporten som byggjer på cella. Fila kan utelatast.
  --full                  Teljingane til alle deltakarane, og alt som er vist før, ein gong til.
  --json                  Forklaringa som JSON.
  --lang nb|nn|en         Språket i forklaringa. Namna blir forstått på alle tre. Standard: nb.

Døme
  samfordel explain kostnadsfordeling-drift Molde "Kostnad 2025"
  samfordel explain --cell 'fordeling-2025.xlsx!Kostnadsgrupper!E21'

Avslutningskodar: 0 i orden, 1 fann ikkje talet, 2 feil bruk eller ingenting å lese.
`,
  helpScenario: `Viser kva ei endring ville bety for kvar deltakar, ved sida av tala slik dei er no. Ingenting blir skrive.

Bruk: samfordel scenario [mappe …] [--set "endring" …] [val]

  mappe …                 Mapper med arbeidsbøker. Standard: workbooks.
  --set "ENDRING"         Eitt scenario; kan takast opp att. Fleire endringar i same scenario skil du med semikolon.
                          Utan --set blir scenarioa i arket Scenarier viste.
  --json                  Tabellen som JSON.
  --lang nb|nn|en         Språket i tabellen. Standard: nb.

Endringar
  antall PC Molde +100            eit tal på einingar; utan forteikn er det den nye verdien
  kostnadsgruppe PC-DRIFT 18000   beløpet til ei gruppe, i eininga frå Oppsett
  vekt FELLES PC 40%              vekta av eit grunnlag, ein delnøkkel eller ein deltakar i ein nøkkel
  ramme -1%                       ramma; gruppene som gir, tek endringa i forhold til beløpet
  ramme PC-DRIFT,NETT -500        berre desse gruppene gir
  deltaker Vestnes ut             ein deltakar går ut, eller «inn»

Døme
  samfordel scenario --set "antall PC Molde +100" --set "ramme -1%"
  samfordel scenario --set "deltaker Vestnes ut; ramme -2000"

Avslutningskodar: 0 i orden, 1 funn som er feil, 2 feil bruk eller ingenting å lese.
`,
  explainWhat: "Sei kva tal som skal forklarast: tabell, rad og kolonne, eller ei celle med --cell. Sjå samfordel explain --help.",
  notACell: "«{seen}» er ikkje ei celle. Skriv fil.xlsx!Ark!C7, eller Ark!C7.",
  noScenarios: "Arket Scenarier er tomt eller finst ikkje. Skriv ei endring med --set; sjå samfordel scenario --help.",
  notAChange: "«{seen}» er ikkje ei endring. Sjå samfordel scenario --help for korleis ho blir skriven.",
};
