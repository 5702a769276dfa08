import type { ChartTexts } from "./chartTexts.ts";

/** Det diagramma seier på nynorsk. */
export const chartsNn: ChartTexts = {
  titles: {
    operating: "Driftsutgifter {year}: årsbudsjett og prognose per {month}", operatingVariance: "Driftsutgifter {year}: avvik per {month}",
    investment: "Investeringar {year}: årsbudsjett og prognose per {month}", investmentVariance: "Investeringar {year}: avvik per {month}",
    rotation: "PC-ar som må skiftast, og PC-ar på lager eller tinga, per {day:d}",
    distribution: "Kva kvar deltakar betaler for drifta i {year} og året før",
    change: "Kvifor beløpa endra seg frå {previousYear} til {year}", changeOf: "{party} frå {previousYear} til {year}",
    savings: "Frå første framlegg til ramma for {year}", financing: "Finansiering av investeringane {from}–{to}",
    sla: "Saker løyste innan fristen i {year}, etter prioritet",
    trendOf: "{party}, månad for månad", deskTrend: "Førespurnader og opne saker, månad for månad",
  },
  kinds: { bars: "Liggjande stolpar", pairs: "Ståande stolpar ved sida av kvarandre", stacked: "Stabla stolpar", line: "Linjer", waterfall: "Trappediagram" },
  units: { kr: "kr", tkr: "heile 1000 kr", count: "tal", devices: "tal på PC-ar", inTime: "del av sakene" },
  roles: { base: "Sokkel", level: "Nivå", rise: "Auke", fall: "Nedgang", rest: "Ikkje forklart" },
  volumes: "Tal i fordelingsgrunnlaga", statedRounding: "Avrunding i oppgitt sum", deviceNeed: "Må skiftast", deviceStock: "På lager og tinga",
  begins: "Aksen byrjar på {from:n}", nothing: "ingen tal", range: "frå {low} ({lowest}) til {high} ({highest})",
};
