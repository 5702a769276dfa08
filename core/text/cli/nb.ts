import { analysisNb } from "./analysis/nb.ts";
import { findingsCliNb } from "./findings/nb.ts";

/** What the command line says in bokmål. `{x}` as in the other texts. */
export const cliNb = {
  help: `Samfordel fordeler kostnadene i et interkommunalt samarbeid: eksakt, sporbart og forklart.

Bruk: samfordel <kommando> [valg]

Kommandoer
  consolidate [mappe …]   Leser alle arbeidsbøkene i mappene og lager rapporten.
  periods mappe …         Rapporten for den nyeste måneden, med utviklingen over flere måneder.
  validate [fil …]        Kontrollerer arbeidsbøker og viser hva som er galt, og hvor.
  repair <fil>            Foreslår den minste rettelsen for det som ikke stemmer.
  new <slag>              Lager en ny, tom arbeidsbok fra malen.
  goal-seek [mappe …]     Finner rammen som holder et tak for hva én deltaker betaler.
  infer-key [mappe …]     Finner nøkkelen som ga trykte tall.
  explain <tabell> <rad> <kolonne>
                          Forklarer et tall, helt ned til cellene det kommer fra.
  scenario                Viser hva en endring ville bety for hver deltaker.

Felles valg
  --lang nb|nn|en         Språket i meldinger og rapport. Standard: nb.
  --limits FIL            JSON med grenser for hvor store arbeidsbøker som leses, for eksempel {"fileMb": 100}.
                          De andre: partMb, unpackedMb, ratio, entries, sheets, rows, columns, cells, strings,
                          seconds, memoryMb.
  --help                  Denne hjelpen; «samfordel <kommando> --help» sier mer.
  --version               Versjonen.

Avslutningskoder
  0   Alt i orden, også når det finnes advarsler og merknader.
  1   Minst ett funn er en feil. «consolidate» har likevel laget rapporten av det som kunne leses.
  2   Kommandoen er brukt feil, eller det var ingenting å lese.

Arbeidsbøkene dine endres aldri. Rapportfilene blir hele eller ikke til i det hele tatt.
`,
  helpConsolidate: `Leser alle arbeidsbøkene i mappene, slår sammen kommunenes ark og regner ut alle tabellene.

Bruk: samfordel consolidate [mappe …] --out MAPPE [valg]

  mappe …                 Mapper med .xlsx-filer, også undermapper. Standard: workbooks.
                          Filer under «templates» er maler og er ikke med.
  --out MAPPE             Hvor rapporten skal skrives. Må ligge utenfor mappene som leses.
  --rounding MÅTE         largest-remainder  største rest: summene går opp, og hver justering står i loggen
                          host-absorbs       vertskommunen bærer avrundingen
                          each-alone         hvert tall avrundes for seg, slik saksframlegg ofte gjør
                          Standard: det som står i arket Oppsett.
  --lang nb|nn|en         Språket i meldinger og rapport. Standard: nb.
  --baseline FIL, --max-warnings N, --today ÅÅÅÅ-MM-DD
                          Som for «samfordel validate».
  --only FORMER           Bare disse formene, med komma mellom: xlsx, docx, html, csv, json. Standard: alle.
  --pdf                   Skriver også report.pdf, trykt av maskinens Chromium, Chrome eller Edge.
                          CHROME_PATH peker ut en bestemt.
  --wait SEKUNDER         Hvor lenge det ventes på en annen kjøring mot samme mappe. Standard: 30.
  --no-cache              Leser alt på nytt. Ellers leses bare arbeidsbøker som er endret; er ingen det, står
                          rapporten som den er. Det som huskes, ligger i .samfordel ved siden av rapporten.
  --quiet                 Ingen framdrift og intet sammendrag; bare feil vises.
  --json                  Sammendraget som JSON i stedet for tekst.

Skriver
  report.xlsx             Én side per tabell, klar for utskrift, og et kontrollark.
  saksframlegg.docx       Økonomidelen av saksframlegget i Word, etter malen saksframlegg.nb.md om den finnes.
  report.html             Hele rapporten i én fil: diagrammer, og hvert tall kan åpnes. Trenger ikke nett.
  tables/<navn>.csv       Én fil per tabell.
  report.json             Hvert tall med sporet tilbake til fil, ark og celle.
  manifest.json           Hver fil som ble funnet, og hva som skjedde med den.

Eksempler
  samfordel consolidate workbooks --out rapport
  samfordel consolidate 2025/kommuner 2025/felles --out rapport --rounding host-absorbs

Avslutningskoder: 0 i orden, 1 feil eller for mange advarsler, 2 feil bruk, ingenting lest eller skrevet.
`,
  helpRepair: `Foreslår den minste rettelsen som får summene og reglene i hvert ark til å stemme, og viser hva den bygger på.

Bruk: samfordel repair <fil> [valg]

  fil                     Arbeidsboken som skal kontrolleres. Den blir aldri endret.
  --apply                 Gjør rettelsene i en kopi; bare dem ingen annen like liten rettelse kan erstatte.
  --out KOPI              Navnet på kopien (.xlsx). En fil som finnes, blir aldri overskrevet.
  --json                  Rettelsene som JSON i stedet for tekst.
  --lang nb|nn|en         Språket i svaret. Standard: nb.

Størrelsen er antall sifre som er satt inn, fjernet eller endret; et fortegn, en enhet, en flytting eller
et resultat som regnes på nytt, teller som én.

Eksempler
  samfordel repair pc-rullering.xlsx
  samfordel repair pc-rullering.xlsx --apply --out pc-rullering-rettet.xlsx

Avslutningskoder: 0 svaret er gitt, 2 feil bruk, filen kan ikke leses eller kopien finnes fra før.
`,
  helpNew: `Lager en ny, tom arbeidsbok med riktige ark, overskrifter, nedtrekkslister og formler.

Bruk: samfordel new <slag> --year ÅR --out FIL [--lang nb|nn|en]

  slag                    {kinds}
  --year ÅR               Budsjettåret arbeidsboken gjelder.
  --out FIL               Navnet på den nye filen (.xlsx). En fil som finnes, blir aldri overskrevet.

Eksempel
  samfordel new {example} --year 2026 --out {example}-2026.xlsx

Saksframlegget
  samfordel new saksframlegg --out saksframlegg.nb.md

Lager teksten saksframlegg.docx skrives etter. Legg den ved siden av arbeidsbøkene, og skriv den om.

Avslutningskoder: 0 filen er laget, 2 feil bruk eller filen finnes fra før.
`,
  helpGoalSeek: `Finner rammen som holder et tak for hva én deltaker skal betale. Ingenting skrives.

Bruk: samfordel goal-seek [mappe …] --participant NAVN --cap BELØP [valg]

  mappe …                 Mapper med .xlsx-filer, også undermapper. Standard: workbooks.
  --participant NAVN      Deltakeren taket gjelder.
  --cap BELØP             Taket, i enheten som står i arket Oppsett.
  --mode strict|as-printed
                          strict      det eksakte beløpet er ikke over taket
                          as-printed  beløpet er ikke over taket når det er avrundet for seg
                          Standard: strict.
  --year ÅR               Standard: året i arket Oppsett.
  --json                  Svaret som JSON i stedet for tekst.
  --lang nb|nn|en         Språket i svaret. Standard: nb.

Gruppene som gir (kolonnen Gir i Kostnadsgrupper), endres i forhold til beløpene sine, så deltakerens
andel flytter seg med rammen.

Eksempel
  samfordel goal-seek workbooks --participant Molde --cap 42539

Avslutningskoder: 0 rammen er funnet, 1 funn som er feil, 2 feil bruk eller ingenting å lese.
`,
  helpInferKey: `Finner nøkkelen som ga trykte tall, fra det hvert avrundede tall tillater. Ingenting skrives.

Bruk: samfordel infer-key [mappe eller fil …] [valg]

  mappe eller fil …       Arbeidsbøker med arket «Trykte tall». Standard: workbooks.
                          Gi hele mappen for å få prøvd nøklene den har; en fil alene gir bare intervallene.
  --json                  Svaret som JSON, med eksakte grenser.
  --lang nb|nn|en         Språket i svaret. Standard: nb.

Eksempler
  samfordel new printed --year 2025 --out trykte-tall.xlsx
  samfordel infer-key workbooks/eksempel-2025

Avslutningskoder: 0 søket er gjort, 1 funn som er feil, 2 feil bruk eller ingen trykte tall.
`,
  ...analysisNb,
  ...findingsCliNb,
  unknownCommand: "Ukjent kommando «{seen}». Kommandoene er {commands}; se samfordel --help.",
  limitsWrong: "{file} kan ikke brukes som --limits. Det skal være JSON med tall over null, for eksempel {\"fileMb\": 100}; grensene er {names}.",
  unknownOption: "Ukjent valg {option}. Se samfordel {command} --help.",
  optionValue: "Valget {option} er brukt feil: enten mangler verdien, eller så skal det ikke ha noen. Se samfordel {command} --help.",
  optionMissing: "Valget {option} mangler. Se samfordel {command} --help.",
  notAChoice: "«{seen}» er ikke gyldig for {option}. Velg en av: {choices}.",
  notAYear: "«{seen}» er ikke et årstall for --year. Skriv det med fire sifre, for eksempel 2026.",
  notAnAmount: "«{seen}» er ikke et beløp for {option}.",
  inferNothing: "Arbeidsbøkene har ingen trykte tall. Lag en arbeidsbok for dem med «samfordel new printed».",
  seekAsked: "Tak for {participant} {year}: {cap:n} {unit}, {mode}.",
  seekToday: "I dag er rammen {frame:n} {unit}, og {participant} betaler {amount:n} ({share:p}).",
  seekDivision: "Taket delt på andelen i dag gir {frame:n} {unit}.",
  seekAnswer: "Den største rammen som holder taket, er {frame:n} {unit}; da betaler {participant} {amount:n} ({share:p}).",
  seekStrict: "Strengt regnet er den største rammen {frame:n} {unit}.",
  seekPrinted: "Beløpet trykkes likt for rammer fra {from:n} til {to:n} {unit}.",
  seekGives: "Grupper som gir, i dag → etter:",
  repairOneFile: "Si hvilken arbeidsbok som skal kontrolleres, én om gangen. Se samfordel repair --help.",
  repairEdit: "{sheet}!{cell}: {before} → {after}",
  repairProof: "{cell} stemmer etterpå: der står {seen:n}, nå gir delene {was:n}.",
  repairUnique: "Ingen annen like liten rettelse gjør det samme.",
  repairNotUnique: "Andre rettelser er like små; denne blir ikke gjort med --apply.",
  repairNone: "Ingen rettelser å foreslå.",
  repairApplied: "Laget {file}; rettelser: {count}. {original} er ikke endret.",
  repairLeft: "Ikke gjort, fordi andre rettelser er like små: {count}.",
  kindMissing: "Si hvilken arbeidsbok som skal lages: {choices}.",
  oneKind: "Lag én arbeidsbok om gangen; fikk «{seen}».",
  notPaper: "Malen for saksframlegget må hete {name} for å bli funnet, ikke {file}.",
  fileExists: "{file} finnes fra før og blir ikke overskrevet. Velg et annet navn.",
  notXlsx: "Filnavnet {file} må slutte på .xlsx.",
  outIsFile: "--out {out} er en fil, ikke en mappe.",
  outInInputs: "--out {out} ligger i mappen {folder} som skal leses. Rapporten ville blitt lest som arbeidsbok neste gang; velg en mappe utenfor.",
  writeFailed: "Kunne ikke skrive til {out}: {cause:w}. Tidligere filer der er urørt. Er en av dem åpen i Excel, lukk den og kjør på nytt.",
  unchanged: "Ingenting er endret siden samme kjøring sist; filene står som de ble skrevet.",
  pdfNoBrowser: "report.pdf ble ikke laget: fant ingen Chromium, Chrome eller Edge. Installer en, eller la CHROME_PATH peke på den. report.html kan skrives ut fra enhver nettleser.",
  pdfFailed: "report.pdf ble ikke laget: nettleseren fullførte ikke utskriften. report.html kan skrives ut fra enhver nettleser.",
  created: "Laget {file}.",
  reading: "Leser {done} av {total}: {file}",
  computing: "Regner ut og skriver rapporten",
  filesRead: "Filer: {read} av {found} lest",
  fates: { read: "lest", paper: "tekster til saksframlegg", duplicate: "like kopier", locked: "låsefiler", refused: "kunne ikke leses", template: "maler", ignored: "ikke arbeidsbøker" },
  tablesMade: "Tabeller: {count}",
  footed: "Summer: {footed} av {columns} kolonner går opp. {moved}",
  moved: "Avrunding: {count} beløp er justert for at summene skal gå opp; loggen sier hvem og hvorfor.",
  movedNone: "Avrunding: ingen beløp er justert.",
  counts: "Funn – feil: {errors}, advarsler: {warnings}, merknader: {infos}",
  infosWhere: "Merknadene står i {file}.",
  wrote: "Skrev {count} filer i {out}:",
};
