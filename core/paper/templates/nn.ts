/** Malen for saksframlegget på nynorsk, slik han er når ingen har laga sin eigen. */
export const templateNn = `<!--
  Dette er malen for saksframlegget. Skriv om teksten som du vil.
  # ## ###  overskrifter          -  punkt i ei liste          **feit**
  {{ramme}}                       eit tal eller eit ord frå rapporten
  {{tal: T4 | Molde | Kostnad 2025}}    eitt tal frå ein tabell: tabell | rad | kolonne
  {{tabell:T4}}  {{diagram:fordeling}}  {{liste:endringar}}   åleine på linja
  Alle namna står i docs/meeting-paper.md. Det rapporten ikkje har, blir utelate med avsnittet det står i.
-->
# Økonomi for {{samarbeid}}

## Drifta per {{månad}}

Årsbudsjettet er {{årsbudsjett}}, og prognosen for året er {{prognose}}. Det gir eit {{mindreforbruk eller meirforbruk}} på **{{avvik}}**. Rekneskapen viser {{rekneskap}} så langt i år.

{{tabell:T1}}

{{diagram:driftsavvik}}

## Investeringane per {{månad}}

Årsbudsjettet for investeringar er {{årsbudsjett investering}}, og prognosen er {{prognose investering}}. Det gir eit {{mindreforbruk eller meirforbruk investering}} på **{{avvik investering}}**.

{{tabell:T2}}

## Utskifting av PC-ar

Kommunane må tinge {{pc-ar å tinge}} PC-ar kvar for seg. Bruker dei sitt eige overskot på tvers av kategoriar, held det med {{pc-ar med eige overskot}}; deler dei alt dei har, held det med {{pc-ar alt samla}}.

{{tabell:T3}}

{{diagram:pc-ar}}

## Fordeling av driftsutgiftene i {{år}}

Ramma for {{år}} er **{{ramme}}**. Det er {{endring i ramma}} {{høgare eller lågare}} enn i {{førre år}}, ei endring på {{endring i prosent}}.

{{liste:endringar}}

{{tabell:T4}}

{{diagram:fordeling}}

### Kvifor beløpa endrar seg

Endringa for kvar deltakar er delt opp i det som kjem av kostnadene, av tala utgiftene blir fordelte etter, og av nøklane.

{{diagram:endring}}

## Innsparing

Første framlegg var {{første framlegg}}. Skal ramma haldast, må det sparast {{nødvendig innsparing}}. Tiltaka er oppgitt til {{oppgitt innsparing}}; **{{uforklart innsparing}}** er ikkje forklart.

{{tabell:T5}}

{{diagram:innsparing}}

## Investeringar i {{år}}

Investeringsplanen for {{år}} er {{sum investeringsplan}}.

{{tabell:T6}}

Av investeringsramma på {{investeringsramme}} blir {{a-konto}} betalt inn a konto, utan meirverdiavgift. {{mindreforbruk attende}} i mindreforbruk går attende, så samla innbetaling er **{{innbetaling}}**.

{{tabell:T7}}

{{tabell:T8}}

{{diagram:finansiering}}

## Kundeservice

Det kom {{nye førespurnader}} nye førespurnader i månaden, og {{opne saker}} saker var opne ved utgangen.

{{tabell:SLA}}

{{diagram:sla}}

## Kontroll av tala

Samanstillinga har {{tal på feil}} feil, {{tal på åtvaringar}} åtvaringar og {{tal på merknader}} merknader:

{{liste:funn}}

{{tabell:Kjelder mot tabellar}}

{{tabell:Ark i bruk}}

### Avrunding

{{liste:avrunding}}

### Filer

{{liste:filer}}
`;
