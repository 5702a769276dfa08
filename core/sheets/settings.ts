import type { RowInput, SheetContent } from "./content.ts";
import { setup } from "./kinds/setup.ts";

type Field = (typeof setup)["columns"]["field"]["choices"][number];

const explanations: Readonly<Record<Field, string>> = {
  "Samarbeid": "Navnet på samarbeidet, slik det skal stå i rapportene.",
  "År": "Budsjettåret kostnadene fordeles for.",
  "Periode": "Måneden rapportene gjelder, skrevet åååå-mm.",
  "Vertskommune": "Kommunen som driver enheten; må stå i arket Deltakere.",
  "Enhet": "Enheten beløp vises i: hele 1000 eller kr.",
  "Avrundingsenhet": "Minste steg et fordelt beløp kan ha, i kroner.",
  "Avrunding": "Hvem som bærer avrundingen: største rest, verten bærer, eller hver for seg (da kan summen avvike).",
  "Intern fordeling": "Hvordan grupper som betjener andre grupper, sendes videre: direkte, trinnvis, dobbelt trinnvis eller gjensidig. Brukes bare når arket Intern bruk er fylt ut.",
  "Låst deltaker": "Deltaker som er lovet beløpet sitt og holdes utenfor avrundingen. Flere skilles med komma; kan stå tom.",
  "Mva-sats": "Mva av nettobeløpet; 25 % av netto er 20 % av brutto.",
};
const choices: Readonly<Partial<Record<Field, readonly string[]>>> = {
  Enhet: ["hele 1000", "kr"], Avrunding: ["største rest", "verten bærer", "hver for seg"], "Intern fordeling": ["direkte", "trinnvis", "dobbelt trinnvis", "gjensidig"],
};
const cellFormats: Readonly<Partial<Record<Field, string>>> = { "År": "0", Periode: "@", Avrundingsenhet: "#,##0", "Mva-sats": "0.00%" };

/** The set-up sheet, one row per setting with its explanation; settings nobody has given yet stand blank. */
export function settings(values: Readonly<Partial<Record<Field, string | number>>>): SheetContent<typeof setup> {
  const fields = setup.columns.field.choices;
  return {
    contract: setup,
    rows: fields.map((field): RowInput<typeof setup> => ({ field, value: values[field] ?? null, explanation: explanations[field] })),
    cells: fields.map((field, row) => ({
      row, column: "value", ...(choices[field] ? { choices: choices[field] } : {}), ...(cellFormats[field] ? { format: cellFormats[field] } : {}),
    })),
  };
}
