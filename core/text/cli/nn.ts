import { analysisNn } from "./analysis/nn.ts";
import { findingsCliNn } from "./findings/nn.ts";
import type { CliTexts } from "./cliTexts.ts";

/** What the command line says in nynorsk. */
export const cliNn: CliTexts = {
  help: `Samfordel fordeler kostnadene i eit interkommunalt samarbeid: eksakt, sporbart og forklart.

Bruk: samfordel <kommando> [val]

Kommandoar
  consolidate [mappe …]   Les alle arbeidsbøkene i mappene og lagar rapporten.
  periods mappe …         Rapporten for den nyaste månaden, med utviklinga over fleire månader.
  validate [fil …]        Kontrollerer arbeidsbøker og viser kva som er gale, og kvar.
  repair <fil>            Foreslår den minste rettinga for det som ikkje stemmer.
  new <slag>              Lagar ei ny, tom arbeidsbok frå malen.
  goal-seek [mappe …]     Finn ramma som held eit tak for kva éin deltakar betaler.
  infer-key [mappe …]     Finn nøkkelen som gav trykte tal.
  explain <tabell> <rad> <kolonne>
                          Forklarer eit tal, heilt ned til cellene det kjem frå.
  scenario                Viser kva ei endring ville bety for kvar deltakar.

Felles val
  --lang nb|nn|en         Språket i meldingar og rapport. Standard: nb.
  --limits FIL            JSON med grenser for kor store arbeidsbøker som blir lesne, til dømes {"fileMb": 100}.
                          Dei andre: partMb, unpackedMb, ratio, entries, sheets, rows, columns, cells, strings,
                          seconds, memoryMb.
  --help                  Denne hjelpa; «samfordel <kommando> --help» seier meir.
  --version               Versjonen.

Avslutningskodar
  0   Alt i orden, òg når det finst åtvaringar og merknader.
  1   Minst eitt funn er ein feil. «consolidate» har likevel laga rapporten av det som kunne lesast.
  2   Kommandoen er brukt feil, eller det var ingenting å lese.

Arbeidsbøkene dine blir aldri endra. Rapportfilene blir heile eller ikkje til i det heile.
`,
  helpConsolidate: `Les alle arbeidsbøkene i mappene, slår saman arka frå kommunane og reknar ut alle tabellane.

Bruk: samfordel consolidate [mappe …] --out MAPPE [val]

  mappe …                 Mapper med .xlsx-filer, òg undermapper. Standard: workbooks.
                          Filer under «templates» er malar og er ikkje med.
  --out MAPPE             Kvar rapporten skal skrivast. Må liggje utanfor mappene som blir lesne.
  --rounding MÅTE         largest-remainder  største rest: summane går opp, og kvar justering står i loggen
                          host-absorbs       vertskommunen ber avrundinga
                          each-alone         kvart tal blir avrunda for seg, slik saksframlegg ofte gjer
                          Standard: det som står i arket Oppsett.
  --lang nb|nn|en         Språket i meldingar og rapport. Standard: nb.
  --baseline FIL, --max-warnings N, --today ÅÅÅÅ-MM-DD
                          Som for «samfordel validate».
  --only FORMER           Berre desse formene, med komma mellom: xlsx, docx, html, csv, json. Standard: alle.
  --pdf                   Skriv òg report.pdf, prenta av ein Chromium, Chrome eller Edge som finst på maskina.
                          CHROME_PATH peikar ut ein bestemt.
  --wait SEKUND           Kor lenge det blir venta på ei anna køyring mot same mappe. Standard: 30.
  --no-cache              Les alt på nytt. Elles blir berre endra arbeidsbøker lesne; er ingen endra, står
                          rapporten som han er. Det som blir hugsa, ligg i .samfordel ved sida av rapporten.
  --quiet                 Inga framdrift og ikkje noko samandrag; berre feil blir viste.
  --json                  Samandraget som JSON i staden for tekst.

Skriv
  report.xlsx             Éi side per tabell, klar for utskrift, og eit kontrollark.
  saksframlegg.docx       Økonomidelen av saksframlegget i Word, etter malen saksframlegg.nn.md om han finst.
  report.html             Heile rapporten i éi fil: diagram, og kvart tal kan opnast. Treng ikkje nett.
  tables/<namn>.csv       Éi fil per tabell.
  report.json             Kvart tal med sporet tilbake til fil, ark og celle.
  manifest.json           Kvar fil som vart funnen, og kva som skjedde med henne.

Døme
  samfordel consolidate workbooks --out rapport
  samfordel consolidate 2025/kommunar 2025/felles --out rapport --rounding host-absorbs

Avslutningskodar: 0 i orden, 1 feil eller for mange åtvaringar, 2 feil bruk, ingenting lese eller skrive.
`,
  helpRepair: `Foreslår den minste rettinga som får summane og reglane i kvart ark til å stemme, og viser kva ho byggjer på.

Bruk: samfordel repair <fil> [val]

  fil                     Arbeidsboka som skal kontrollerast. Ho blir aldri endra.
  --apply                 Gjer rettingane i ein kopi; berre dei inga anna like lita retting kan erstatte.
  --out KOPI              Namnet på kopien (.xlsx). Ei fil som finst, blir aldri overskriven.
  --json                  Rettingane som JSON i staden for tekst.
  --lang nb|nn|en         Språket i svaret. Standard: nb.

Storleiken er talet på siffer som er sette inn, fjerna eller endra; eit forteikn, ei eining, ei flytting
eller eit resultat som blir rekna på nytt, tel som éin.

Døme
  samfordel repair pc-rullering.xlsx
  samfordel repair pc-rullering.xlsx --apply --out pc-rullering-retta.xlsx

Avslutningskodar: 0 svaret er gitt, 2 feil bruk, fila kan ikkje lesast eller kopien finst frå før.
`,
  helpNew: `Lagar ei ny, tom arbeidsbok med rette ark, overskrifter, nedtrekkslister og formlar.

Bruk: samfordel new <slag> --year ÅR --out FIL [--lang nb|nn|en]

  slag                    {kinds}
  --year ÅR               Budsjettåret arbeidsboka gjeld.
  --out FIL               Namnet på den nye fila (.xlsx). Ei fil som finst, blir aldri overskriven.

Døme
  samfordel new {example} --year 2026 --out {example}-2026.xlsx

Saksframlegget
  samfordel new saksframlegg --lang nn --out saksframlegg.nn.md

Lagar teksten saksframlegg.docx blir skriven etter. Legg han ved sida av arbeidsbøkene, og skriv han om.

Avslutningskodar: 0 fila er laga, 2 feil bruk eller fila finst frå før.
`,
  helpGoalSeek: `Finn ramma som held eit tak for kva éin deltakar skal betale. Ingenting blir skrive.

Bruk: samfordel goal-seek [mappe …] --participant NAMN --cap BELØP [val]

  mappe …                 Mapper med .xlsx-filer, òg undermapper. Standard: workbooks.
  --participant NAMN      Deltakaren taket gjeld.
  --cap BELØP             Taket, i eininga som står i arket Oppsett.
  --mode strict|as-printed
                          strict      det eksakte beløpet er ikkje over taket
                          as-printed  beløpet er ikkje over taket når det er avrunda for seg
                          Standard: strict.
  --year ÅR               Standard: året i arket Oppsett.
  --json                  Svaret som JSON i staden for tekst.
  --lang nb|nn|en         Språket i svaret. Standard: nb.

Gruppene som gjev (kolonnen Gir i Kostnadsgrupper), blir endra i høve til beløpa sine, så andelen til
deltakaren flyttar seg med ramma.

Døme
  samfordel goal-seek workbooks --participant Molde --cap 42539

Avslutningskodar: 0 ramma er funnen, 1 funn som er feil, 2 feil bruk eller ingenting å lese.
`,
  helpInferKey: `Finn nøkkelen som gav trykte tal, ut frå det kvart avrunda tal tillèt. Ingenting blir skrive.

Bruk: samfordel infer-key [mappe eller fil …] [val]

  mappe eller fil …       Arbeidsbøker med arket «Trykte tall». Standard: workbooks.
                          Gje heile mappa for å få prøvd nøklane ho har; ei fil åleine gjev berre intervalla.
  --json                  Svaret som JSON, med eksakte grenser.
  --lang nb|nn|en         Språket i svaret. Standard: nb.

Døme
  samfordel new printed --year 2025 --out trykte-tal.xlsx
  samfordel infer-key workbooks/eksempel-2025

Avslutningskodar: 0 søket er gjort, 1 funn som er feil, 2 feil bruk eller ingen trykte tal.
`,
  ...analysisNn,
  ...findingsCliNn,
  unknownCommand: "Ukjend kommando «{seen}». Kommandoane er {commands}; sjå samfordel --help.",
  limitsWrong: "{file} kan ikkje brukast som --limits. Det skal vere JSON med tal over null, til dømes {\"fileMb\": 100}; grensene er {names}.",
  unknownOption: "Ukjent val {option}. Sjå samfordel {command} --help.",
  optionValue: "Valet {option} er brukt feil: anten manglar verdien, eller så skal det ikkje ha nokon. Sjå samfordel {command} --help.",
  optionMissing: "Valet {option} manglar. Sjå samfordel {command} --help.",
  notAChoice: "«{seen}» er ikkje gyldig for {option}. Vel ein av: {choices}.",
  notAYear: "«{seen}» er ikkje eit årstal for --year. Skriv det med fire siffer, til dømes 2026.",
  notAnAmount: "«{seen}» er ikkje eit beløp for {option}.",
  inferNothing: "Arbeidsbøkene har ingen trykte tal. Lag ei arbeidsbok for dei med «samfordel new printed».",
  seekAsked: "Tak for {participant} i {year}: {cap:n} {unit}, {mode}.",
  seekToday: "I dag er ramma {frame:n} {unit}, og {participant} betaler {amount:n} ({share:p}).",
  seekDivision: "Taket delt på andelen i dag gjev {frame:n} {unit}.",
  seekAnswer: "Den største ramma som held taket, er {frame:n} {unit}; då betaler {participant} {amount:n} ({share:p}).",
  seekStrict: "Strengt rekna er den største ramma {frame:n} {unit}.",
  seekPrinted: "Beløpet blir trykt likt for rammer frå {from:n} til {to:n} {unit}.",
  seekGives: "Grupper som gjev, i dag → etter:",
  repairOneFile: "Sei kva arbeidsbok som skal kontrollerast, éi om gongen. Sjå samfordel repair --help.",
  repairEdit: "{sheet}!{cell}: {before} → {after}",
  repairProof: "{cell} stemmer etterpå: der står {seen:n}, no gjev delane {was:n}.",
  repairUnique: "Inga anna like lita retting gjer det same.",
  repairNotUnique: "Andre rettingar er like små; denne blir ikkje gjord med --apply.",
  repairNone: "Ingen rettingar å foreslå.",
  repairApplied: "Laga {file}; rettingar: {count}. {original} er ikkje endra.",
  repairLeft: "Ikkje gjort, fordi andre rettingar er like små: {count}.",
  kindMissing: "Sei kva arbeidsbok som skal lagast: {choices}.",
  oneKind: "Lag éi arbeidsbok om gongen; fekk «{seen}».",
  notPaper: "Malen for saksframlegget må heite {name} for å bli funnen, ikkje {file}.",
  fileExists: "{file} finst frå før og blir ikkje overskriven. Vel eit anna namn.",
  notXlsx: "Filnamnet {file} må slutte på .xlsx.",
  outIsFile: "--out {out} er ei fil, ikkje ei mappe.",
  outInInputs: "--out {out} ligg i mappa {folder} som skal lesast. Rapporten ville vorte lesen som arbeidsbok neste gong; vel ei mappe utanfor.",
  writeFailed: "Kunne ikkje skrive til {out}: {cause:w}. Tidlegare filer der er urørte. Er ei av dei open i Excel, lukk henne og køyr på nytt.",
  unchanged: "Ingenting er endra sidan same køyring sist; filene står som dei vart skrivne.",
  pdfNoBrowser: "report.pdf vart ikkje laga: fann ingen Chromium, Chrome eller Edge. Installer ein, eller lat CHROME_PATH peike på han. report.html kan skrivast ut frå alle nettlesarar.",
  pdfFailed: "report.pdf vart ikkje laga: nettlesaren fullførte ikkje utskrifta. report.html kan skrivast ut frå alle nettlesarar.",
  created: "Laga {file}.",
  reading: "Les {done} av {total}: {file}",
  computing: "Reknar ut og skriv rapporten",
  filesRead: "Filer: {read} av {found} lesne",
  fates: { read: "lesne", paper: "tekstar til saksframlegg", duplicate: "like kopiar", locked: "låsefiler", refused: "kunne ikkje lesast", template: "malar", ignored: "ikkje arbeidsbøker" },
  tablesMade: "Tabellar: {count}",
  footed: "Summar: {footed} av {columns} kolonnar går opp. {moved}",
  moved: "Avrunding: {count} beløp er justerte for at summane skal gå opp; loggen seier kven og kvifor.",
  movedNone: "Avrunding: ingen beløp er justerte.",
  counts: "Funn – feil: {errors}, åtvaringar: {warnings}, merknader: {infos}",
  infosWhere: "Merknadene står i {file}.",
  wrote: "Skreiv {count} filer i {out}:",
};
