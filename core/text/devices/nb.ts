/** Det som sies om PC-er utover hva som må bestilles, på bokmål. `{x}` som i de andre tekstene. */
export const devicesNb = {
  tables: {
    pooling: "Samordning av PC-er per {day:d}: hva som må bestilles", transfers: "Flytting av PC-er per {day:d}",
    replacement: "Utskifting av PC-er {from}–{to}: antall som må kjøpes", replacementCost: "Utskifting av PC-er {from}–{to}: hva det koster",
  },
  headings: {
    way: "Måte", fromMunicipality: "Fra kommune", fromCategory: "Fra kategori", toMunicipality: "Til kommune", toCategory: "Til kategori",
    moved: "Flyttes", movingCost: "Flyttekostnad", saved: "Spart", transferCount: "Flyttinger", purchase: "Innkjøp",
  },
  labels: {
    wayAlone: "Hver for seg", wayOwn: "Eget overskudd på tvers av kategorier", wayCategory: "Samlet per kategori", wayAll: "Alt samlet",
    transferReading: "Bare overskudd flyttes, og bare dit det trengs: først slik at færrest må bestilles, så med færrest flyttinger.",
    transferReadingRules: "Bare overskudd flyttes, etter arket Flytteregler: først slik at færrest må bestilles, så billigst, så med færrest flyttinger.",
    replacementReading: "Antallene er talt i maskinregisteret; en maskin i bruk telles bare når den er sett i {month}. Det som er på lager og i bestilling, brukes først.",
    replacementLifetime: "Det som skiftes, skal skiftes igjen etter levetiden i år: {lifetimes}.",
    replacementNoLifetime: "Uten arket PC-priser er det ukjent når det som skiftes, skal skiftes igjen; det er ikke med.",
    replacementPrices: "Dagens pris er brukt i alle årene.",
  },
  rules: {
    devices: "Talt i maskinregisteret: én rad per maskin.",
    pooledNeed: "Det hver kommune og kategori må bestille, minus det som flyttes dit.",
    transfer: "Fra overskuddet i den ene til behovet i den andre.",
    movingCost: "Antall som flyttes × flyttekostnad per maskin.",
    purchase: "Det som må bestilles × pris per maskin.",
    replacementDue: "Maskiner som må skiftes i {year}: de som går ut, og de som ble skiftet for en levetid siden.",
    replacement: "Det som må skiftes i {year}, minus det som er igjen på lager og i bestilling.",
    replacementCost: "Antall som må kjøpes × pris per maskin.",
  },
  sheets: { pooling: "PC-samordning", transfers: "PC-flytting", replacement: "PC-utskifting", replacementCost: "PC-utskifting, kostnad" },
} as const;
