import type { CapMode } from "../allocation/goalSeek.ts";
import { fault, type Finding, type Where } from "../finding.ts";
import type { Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { frame as contract } from "../sheets/kinds/frame.ts";
import { kroner } from "../sheets/kroner.ts";
import { typedIn, type Trace } from "../trace.ts";
import { frameLines } from "./frameLines.ts";

/** A promise that a participant pays no more than this for a year, in kroner. */
export interface Cap { readonly participant: string; readonly amount: Money; readonly mode: CapMode; readonly where: Where; readonly trace: Trace }

/** The year's caps (lines «Tak»). A cap that does not say whom it holds for is a finding; one without a rule is strict. */
export function readCaps(sheets: readonly SheetFacts[], year: number): { readonly caps: readonly Cap[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const caps = frameLines(sheets, year, "Tak").flatMap(({ sheet, row }): Cap[] => {
    const { participant, mode, amount } = row.values;
    if (participant === null) {
      const at = whereOf(sheet, row, sheet.columns.participant === undefined ? "line" : "participant");
      findings.push(fault("value-missing", at, { heading: contract.columns.participant.heading }));
      return [];
    }
    return [{
      participant, amount: kroner(sheet, contract, amount), mode: mode !== null && sameText(mode, "som trykt") ? "as-printed" : "strict",
      where: whereOf(sheet, row, "amount"), trace: typedIn(sheet, row, "amount", participant),
    }];
  });
  return { caps, findings };
}
