/** Malen for saksframlegget på bokmål, slik den er når ingen har laget sin egen. */
export const templateNb = `<!--
  Dette er malen for saksframlegget. Skriv om teksten som du vil.
  # ## ###  overskrifter          -  punkter i en liste          **fet**
  {{ramme}}                       et tall eller et ord fra rapporten
  {{tall: T4 | Molde | Kostnad 2025}}   ett tall fra en tabell: tabell | rad | kolonne
  {{tabell:T4}}  {{diagram:fordeling}}  {{liste:endringer}}   alene på linjen
  Alle navnene står i docs/meeting-paper.md. Det rapporten ikke har, blir utelatt med avsnittet det står i.
-->
# Økonomi for {{samarbeid}}

## Driften per {{måned}}

Årsbudsjettet er {{årsbudsjett}}, og prognosen for året er {{prognose}}. Det gir et {{mindreforbruk eller merforbruk}} på **{{avvik}}**. Regnskapet viser {{regnskap}} hittil i år.

{{tabell:T1}}

{{diagram:driftsavvik}}

## Investeringene per {{måned}}

Årsbudsjettet for investeringer er {{årsbudsjett investering}}, og prognosen er {{prognose investering}}. Det gir et {{mindreforbruk eller merforbruk investering}} på **{{avvik investering}}**.

{{tabell:T2}}

## Utskifting av PC-er

Kommunene må bestille {{pc-er å bestille}} PC-er hver for seg. Bruker de sitt eget overskudd på tvers av kategorier, holder det med {{pc-er med eget overskudd}}; deler de alt de har, holder det med {{pc-er alt samlet}}.

{{tabell:T3}}

{{diagram:pc-er}}

## Fordeling av driftsutgiftene i {{år}}

Rammen for {{år}} er **{{ramme}}**. Det er {{endring i rammen}} {{høyere eller lavere}} enn i {{forrige år}}, en endring på {{endring i prosent}}.

{{liste:endringer}}

{{tabell:T4}}

{{diagram:fordeling}}

### Hvorfor beløpene endrer seg

Endringen for hver deltaker er delt opp i det som kommer av kostnadene, av antallene utgiftene fordeles etter, og av nøklene.

{{diagram:endring}}

## Innsparing

Første forslag var {{første forslag}}. Skal rammen holdes, må det spares {{nødvendig innsparing}}. Tiltakene er oppgitt til {{oppgitt innsparing}}; **{{uforklart innsparing}}** er ikke forklart.

{{tabell:T5}}

{{diagram:innsparing}}

## Investeringer i {{år}}

Investeringsplanen for {{år}} er {{sum investeringsplan}}.

{{tabell:T6}}

Av investeringsrammen på {{investeringsramme}} innbetales {{a-konto}} a konto, uten merverdiavgift. {{mindreforbruk tilbake}} i mindreforbruk går tilbake, så samlet innbetaling er **{{innbetaling}}**.

{{tabell:T7}}

{{tabell:T8}}

{{diagram:finansiering}}

## Kundeservice

Det kom {{nye henvendelser}} nye henvendelser i måneden, og {{åpne saker}} saker var åpne ved utgangen.

{{tabell:SLA}}

{{diagram:sla}}

## Kontroll av tallene

Sammenstillingen har {{antall feil}} feil, {{antall advarsler}} advarsler og {{antall merknader}} merknader:

{{liste:funn}}

{{tabell:Kilder mot tabeller}}

{{tabell:Ark i bruk}}

### Avrunding

{{liste:avrunding}}

### Filer

{{liste:filer}}
`;
