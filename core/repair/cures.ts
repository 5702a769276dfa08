import type { Finding } from "../finding.ts";
import { serialOf } from "../period.ts";
import type { FindingCode } from "../text/texts.ts";
import type { CellEdit } from "./repair.ts";

type Cure = (values: Finding["values"]) => Omit<CellEdit, "cell">;

/** Findings that say themselves what the cell should hold. Only where there is nothing to choose between. */
export const cures: Readonly<Partial<Record<FindingCode, Cure>>> = {
  "number-as-text": ({ seen, value }) => ({ before: seen!, after: Number(value), format: "General" }),
  "date-as-text": ({ seen, value }) => ({ before: seen!, after: serialOf(String(value)), format: "dd.mm.yyyy" }),
  "participant-misspelt": ({ participant, suggestion }) => ({ before: participant!, after: suggestion! }),
  "share-comma-lost": ({ seen, value }) => ({ before: Number(seen), after: Number(value), format: "0.00##%" }),
};
