import type { CapMode } from "../allocation/goalSeek.ts";
import type { Finding, Where } from "../finding.ts";
import { convert, decimal, type Money } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { frame as contract } from "../sheets/kinds/frame.ts";
import { sheetsOf } from "../sheets/select.ts";
import { typedIn, type Trace } from "../trace.ts";

/** A promise that a participant pays no more than this for a year, in kroner. */
export interface Cap { readonly participant: string; readonly amount: Money; readonly mode: CapMode; readonly where: Where; readonly trace: Trace }

/** The year's caps (lines «Tak»). A cap that does not say whom it holds for is a finding; one without a rule is strict. */
export function readCaps(sheets: readonly SheetFacts[], year: number): { readonly caps: readonly Cap[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const caps = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.filter(({ values }) => values.year === year && normaliseText(values.line) === "tak").flatMap((row): Cap[] => {
    const { participant, mode, amount } = row.values;
    if (participant === null) {
      findings.push({ code: "value-missing", severity: "error", where: whereOf(sheet, row, sheet.columns.participant === undefined ? "line" : "participant"), values: { heading: contract.columns.participant.heading } });
      return [];
    }
    return [{
      participant, amount: convert(decimal(amount), sheet.about.unit ?? contract.unit, "kr"), mode: mode !== null && normaliseText(mode) === "som trykt" ? "as-printed" : "strict",
      where: whereOf(sheet, row, "amount"), trace: typedIn(sheet, row, "amount", participant),
    }];
  }));
  return { caps, findings };
}
