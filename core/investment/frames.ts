import type { Finding } from "../finding.ts";
import { fractionOf, type Fraction } from "../fraction.ts";
import type { Money } from "../money.ts";
import { whereOf } from "../sheets/facts.ts";
import { investmentFrames as contract } from "../sheets/kinds/investmentFrames.ts";
import { kroner } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { KeyUse } from "../allocation/keyUse.ts";
import { useKeyWholly } from "../allocation/useKeyWholly.ts";
import type { Source } from "../source.ts";
import type { Trace } from "../trace.ts";
import { derived, measured, typedIn } from "../trace.ts";
import { vatOf } from "./vat.ts";

/** A year's investment frame with VAT, carry-over included, and the key that shares it. Kroner. */
export interface InvestmentFrame { readonly year: number; readonly gross: Money; readonly use: KeyUse; readonly trace: Trace }

/** Every year from the set-up's year on, with its key's shares; a key that cannot be used is a finding. */
export function readFrames({ setup, sheets, model }: Source): { frames: readonly InvestmentFrame[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const frames = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.flatMap((row): InvestmentFrame[] => {
    if (setup.year !== undefined && row.values.year < setup.year) return [];
    const gross = kroner(sheet, contract, row.values.frame).plus(kroner(sheet, contract, row.values.carryOver));
    const net = gross.minus(vatOf(gross, setup.vatRate));
    const { use, findings: found } = useKeyWholly(model, row.values.key, row.values.year, whereOf(sheet, row, "key"), [gross, net]);
    findings.push(...found);
    if (!use) return [];
    const said = row.values.carryOver === null ? ["frame"] as const : ["frame", "carryOver"] as const;
    const cells = said.map((column) => typedIn(sheet, row, column, contract.columns[column].heading));
    return [{ year: row.values.year, gross, use, trace: measured("kr", derived("frame", gross, cells, String(row.values.year))) }];
  }));
  return { frames: frames.sort((a, b) => a.year - b.year), findings };
}

/** Each participant's exact part of an amount by a key. */
export const byKey = (amount: Money, use: KeyUse): readonly Fraction[] => use.apply(fractionOf(amount)).quotas;
