/** Det diagrammene sier på bokmål. `{x}` som i de andre tekstene. */
export const chartsNb = {
  titles: {
    operating: "Driftsutgifter {year}: årsbudsjett og prognose per {month}",
    operatingVariance: "Driftsutgifter {year}: avvik per {month}",
    investment: "Investeringer {year}: årsbudsjett og prognose per {month}", investmentVariance: "Investeringer {year}: avvik per {month}",
    rotation: "PC-er som må skiftes, og PC-er på lager eller bestilt, per {day:d}",
    distribution: "Hva hver deltaker betaler for driften i {year} og året før",
    change: "Hvorfor beløpene endret seg fra {previousYear} til {year}", changeOf: "{party} fra {previousYear} til {year}",
    savings: "Fra første forslag til rammen for {year}", financing: "Finansiering av investeringene {from}–{to}",
    sla: "Saker løst innen fristen i {year}, etter prioritet",
    trendOf: "{party}, måned for måned", deskTrend: "Henvendelser og åpne saker, måned for måned",
  },
  kinds: {
    bars: "Liggende stolper", pairs: "Stående stolper ved siden av hverandre", stacked: "Stablede stolper", line: "Linjer",
    waterfall: "Trappediagram",
  },
  units: { kr: "kr", tkr: "hele 1000 kr", count: "antall", devices: "antall PC-er", inTime: "andel av sakene" },
  roles: { base: "Sokkel", level: "Nivå", rise: "Økning", fall: "Nedgang", rest: "Ikke forklart" },
  volumes: "Antall i fordelingsgrunnlagene", statedRounding: "Avrunding i oppgitt sum",
  deviceNeed: "Må skiftes", deviceStock: "På lager og bestilt",
  begins: "Aksen begynner på {from:n}", nothing: "ingen tall",
  range: "fra {low} ({lowest}) til {high} ({highest})",
} as const;
