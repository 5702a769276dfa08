/** Hvordan et tall blir forklart på bokmål. `{x}` som i de andre tekstene. */
export const explainNb = {
  exact: "Eksakt verdi: {exact}.",
  kept: "Avrundet for seg; ingen enhet er flyttet hit eller herfra.",
  moved: "Avrundet alene ville det blitt {alone:n}. Det er satt til {amount:n} for at kolonnen skal gå opp ({reason}).",
  absent: "Tallet finnes ikke: det mangler i arbeidsbøkene, eller det er ikke spurt etter.",
  poolAmount: "gruppens beløp",
  everybody: "{base}: alle {count} til sammen",
  andOthers: "{base}: alle {count} til sammen, de {others} andre har {rest:n}",
  above: "Vist over.",
  stated: { weight: "vekt", amount: "beløp", rate: "sats per enhet", floor: "gulv", cap: "tak", capacity: "kapasitet" },
  files: "Filer",
  touched: "Tall som bygger på cellen: {count}",
  via: "via {ways}",
} as const;
