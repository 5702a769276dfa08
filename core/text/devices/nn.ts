import type { DeviceTexts } from "./deviceTexts.ts";

/** Det som blir sagt om PC-ar utover kva som må bestillast, på nynorsk. */
export const devicesNn: DeviceTexts = {
  tables: {
    pooling: "Samordning av PC-ar per {day:d}: kva som må bestillast", transfers: "Flytting av PC-ar per {day:d}",
    replacement: "Utskifting av PC-ar {from}–{to}: kor mange som må kjøpast", replacementCost: "Utskifting av PC-ar {from}–{to}: kva det kostar",
  },
  headings: {
    way: "Måte", fromMunicipality: "Frå kommune", fromCategory: "Frå kategori", toMunicipality: "Til kommune", toCategory: "Til kategori",
    moved: "Blir flytta", movingCost: "Flyttekostnad", saved: "Spart", transferCount: "Flyttingar", purchase: "Innkjøp",
  },
  labels: {
    wayAlone: "Kvar for seg", wayOwn: "Eige overskot på tvers av kategoriar", wayCategory: "Samla per kategori", wayAll: "Alt samla",
    transferReading: "Berre overskot blir flytta, og berre dit det trengst: først slik at færrast må bestillast, så med færrast flyttingar.",
    transferReadingRules: "Berre overskot blir flytta, etter arket Flytteregler: først slik at færrast må bestillast, så billegast, så med færrast flyttingar.",
    replacementReading: "Antala er talde i maskinregisteret; ei maskin i bruk tel berre når ho er sett i {month}. Det som er på lager og bestilt, blir brukt først.",
    replacementLifetime: "Det som blir skifta, skal skiftast att etter levetida i år: {lifetimes}.",
    replacementNoLifetime: "Utan arket PC-priser er det ukjent når det som blir skifta, skal skiftast att; det er ikkje med.",
    replacementPrices: "Prisen i dag er brukt i alle åra.",
  },
  rules: {
    devices: "Talt i maskinregisteret: éi rad per maskin.",
    pooledNeed: "Det kvar kommune og kategori må bestille, minus det som blir flytta dit.",
    transfer: "Frå overskotet i den eine til behovet i den andre.",
    movingCost: "Antal maskiner som blir flytta × flyttekostnad per maskin.",
    purchase: "Det som må bestillast × pris per maskin.",
    replacementDue: "Maskiner som må skiftast i {year}: dei som går ut, og dei som vart skifta for ei levetid sidan.",
    replacement: "Det som må skiftast i {year}, minus det som er att på lager og bestilt.",
    replacementCost: "Antal maskiner som må kjøpast × pris per maskin.",
  },
  sheets: { pooling: "PC-samordning", transfers: "PC-flytting", replacement: "PC-utskifting", replacementCost: "PC-utskifting, kostnad" },
};
