import type { DeviceTexts } from "./deviceTexts.ts";

/** What is said of PCs beyond what must be ordered, in English. */
export const devicesEn: DeviceTexts = {
  tables: {
    pooling: "Pooling of PCs as of {day:d}: what must be ordered", transfers: "PCs to move as of {day:d}",
    replacement: "Replacement of PCs {from}–{to}: how many to buy", replacementCost: "Replacement of PCs {from}–{to}: what it costs",
  },
  headings: {
    way: "Way", fromMunicipality: "From municipality", fromCategory: "From category", toMunicipality: "To municipality", toCategory: "To category",
    moved: "Moved", movingCost: "Cost of moving", saved: "Saved", transferCount: "Transfers", purchase: "Purchase",
  },
  labels: {
    wayAlone: "Each alone", wayOwn: "Own surplus across categories", wayCategory: "Pooled by category", wayAll: "All pooled",
    transferReading: "Only surplus is moved, and only to where it is needed: first so that the fewest must be ordered, then with the fewest transfers.",
    transferReadingRules: "Only surplus is moved, by the sheet Flytteregler: first so that the fewest must be ordered, then at the lowest cost, then with the fewest transfers.",
    replacementReading: "Counted in the register of PCs; one in use counts only when it was seen in {month}. What is in stock and on order is used first.",
    replacementLifetime: "What is replaced is to be replaced again after its lifetime in years: {lifetimes}.",
    replacementNoLifetime: "Without the sheet PC-priser nobody knows when what is replaced is to be replaced again; it is left out.",
    replacementPrices: "Today's price is used in every year.",
  },
  rules: {
    devices: "Counted in the register of PCs: one row for each.",
    pooledNeed: "What each municipality and category must order, less what is moved there.",
    transfer: "From the surplus of one to the need of another.",
    movingCost: "Number moved × cost of moving each.",
    purchase: "What must be ordered × price of each.",
    replacementDue: "PCs to be replaced in {year}: those that go out of date, and those replaced a lifetime ago.",
    replacement: "What is to be replaced in {year}, less what is left in stock and on order.",
    replacementCost: "Number to buy × price of each.",
  },
  sheets: { pooling: "PC pooling", transfers: "PC transfers", replacement: "PC replacement", replacementCost: "PC replacement, cost" },
};
