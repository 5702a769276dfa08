import type { ExplainTexts } from "./explainTexts.ts";

/** Korleis eit tal blir forklart på nynorsk. */
export const explainNn: ExplainTexts = {
  exact: "Eksakt verdi: {exact}.",
  kept: "Avrunda for seg; inga eining er flytta hit eller herifrå.",
  moved: "Avrunda åleine ville det blitt {alone:n}. Det er sett til {amount:n} for at kolonnen skal gå opp ({reason}).",
  absent: "Talet finst ikkje: det manglar i arbeidsbøkene, eller det er ikkje spurt etter.",
  poolAmount: "beløpet til gruppa",
  everybody: "{base}: alle {count} til saman",
  andOthers: "{base}: alle {count} til saman, dei {others} andre har {rest:n}",
  above: "Vist ovanfor.",
  stated: { weight: "vekt", amount: "beløp", rate: "sats per eining", floor: "golv", cap: "tak", capacity: "kapasitet" },
  files: "Filer",
  touched: "Tal som byggjer på cella: {count}",
  via: "via {ways}",
};
