import { keyShares, namedShares } from "../allocation/namedShares.ts";
import type { Claims } from "../allocation/settleOperating.ts";
import { fractionOf, negate } from "../fraction.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { advances as contract } from "../sheets/kinds/advances.ts";
import { unitOf } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";
import { readUnderspend } from "./underspend.ts";

/** The underspend to be given back in the set-up's year: net of VAT, by its stated key, beside what another key would give. */
export function underspendClaims(source: Source): Claims {
  const { setup, sheets } = source;
  const rows = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.filter((row) => normaliseText(row.values.line) === "mindreforbruk").map((row) => ({ sheet, row })));
  const year = setup.year ?? Math.max(...rows.map(({ row }) => row.values.year));
  const found = rows.find(({ row }) => row.values.year === year);
  if (!found) return { claims: [], findings: [] };
  const { net, use, asOf, trace, findings } = readUnderspend(source, year);
  if (!use) return { claims: [], findings };
  const amount = negate(fractionOf(net));
  const { compareWith } = found.row.values;
  const other = compareWith === null ? { findings: [] } : namedShares(source, compareWith, year, amount, whereOf(found.sheet, found.row, "compareWith"));
  return {
    claims: [{
      of: "underspend", year, unit: unitOf(found.sheet, contract), asOf, amount, stated: keyShares(use, amount), trace,
      ...(other.named ? { comparison: other.named } : {}), ...(setup.host === undefined ? {} : { host: setup.host }),
    }],
    findings: [...findings, ...other.findings],
  };
}
