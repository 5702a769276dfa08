import { readDevicePrices, priceOf } from "../devices/readDevicePrices.ts";
import { warning } from "../finding.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereSheet } from "../sheets/facts.ts";
import { devicePrices } from "../sheets/kinds/devicePrices.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/** Where PCs have prices, every category at hand has one: else its cost would be missing from the forecast. */
export const devicePriceMissing: Rule = ({ sheets }) => {
  const [priced] = sheetsOf(devicePrices, sheets);
  if (!priced) return [];
  const prices = readDevicePrices({ sheets });
  const seen = [...sheetsOf(rotation, sheets), ...sheetsOf(deviceRegister, sheets)].flatMap(({ rows }) => rows.map(({ values }) => values.category));
  return [...new Map(seen.map((category) => [normaliseText(category), category])).values()].filter((category) => !priceOf(prices, category))
    .map((category) => warning("device-price-missing", whereSheet(priced), { category }));
};

export const examples: Examples = {
  "device-price-missing": {
    sheets: [
      { sheet: "PC-priser", rows: [["Kategori", "Pris per maskin", "Levetid i år"], ["Ansatt", 9500, 4], ["Elev", 4500, 4]] },
      { sheet: "PC-rullering", rows: [["Kommune:", "Aukra"], ["Periode:", "2024-10"], ["Kategori", "Utgått 2023", "Utgår 2024", "På lager 31.10", "Bestilt - ikke levert", "Må bestilles"], ["Ansatt", 2, 6, 30, 0, 0], ["Elev", 1, 7, 4, 0, 4]] },
    ],
    fault: { A3: null, B3: null, C3: null },
  },
};
