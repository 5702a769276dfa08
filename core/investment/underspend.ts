import { refuse, type KeyUse } from "../allocation/keyUse.ts";
import { useKeyWholly } from "../allocation/useKeyWholly.ts";
import { fault, type Finding } from "../finding.ts";
import { convert, zero, type Money } from "../money.ts";
import { lastDay } from "../period.ts";
import { kroner, unitOf } from "../sheets/kroner.ts";
import { pickSheet } from "../sheets/pickSheet.ts";
import type { Source } from "../source.ts";
import type { Trace } from "../trace.ts";
import { derived, measured, typedIn } from "../trace.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { advances } from "../sheets/kinds/advances.ts";
import { investmentReport } from "../sheets/kinds/investmentReport.ts";
import { sheetsOf } from "../sheets/select.ts";
import { vatOf } from "./vat.ts";

/** Last year's investment underspend as it is given back: kroner without VAT, by the stated key, per the stated day; no day when there is none. */
export interface Underspend { readonly net: Money; readonly use?: KeyUse; readonly asOf: string; readonly trace: Trace; readonly findings: readonly Finding[] }

export function readUnderspend(source: Source, year: number): Underspend {
  const { setup, sheets, model } = source;
  const [found] = sheetsOf(advances, sheets).flatMap((sheet) => sheet.rows
    .filter((row) => row.values.year === year && normaliseText(row.values.line) === "mindreforbruk").map((row) => ({ sheet, row })));
  if (!found) return { net: zero, asOf: "", trace: measured("kr", derived("sum", zero, [])), findings: [] };
  const { sheet, row } = found;
  const at = whereOf(sheet, row, "amount");
  const gross = kroner(sheet, advances, row.values.amount);
  const net = gross.minus(vatOf(gross, setup.vatRate));
  const keyAt = whereOf(sheet, row, sheet.columns.key === undefined ? "line" : "key");
  const key = row.values.key === null ? refuse(fault("value-missing", keyAt, { heading: advances.columns.key.heading })) : useKeyWholly(model, row.values.key, year, keyAt, [net]);
  const trace = measured("kr", derived("netFrame", net, [typedIn(sheet, row, "amount", row.values.line)]));
  return { net, ...(key.use ? { use: key.use } : {}), asOf: row.values.asOf, trace, findings: [...key.findings, ...checkAge(source, gross, row.values.asOf, at)] };
}

/** An underspend known per an older day than the newest report, which says something else, is a warning. */
function checkAge({ setup, sheets }: Source, gross: Money, asOf: string, at: Finding["where"]): Finding[] {
  const { sheet } = pickSheet(investmentReport, sheets, setup.period);
  const day = sheet ? lastDay(sheet.about.period!) : "";
  if (!sheet || day <= asOf) return [];
  const variance = sheet.rows.reduce((total, row) => total.plus(row.values.budget ?? zero).minus(row.values.forecast ?? zero), zero);
  const other = convert(variance, unitOf(sheet, investmentReport), "kr");
  return other.equals(gross) ? [] : [{ code: "figure-older", severity: "warning", where: at, values: { amount: gross.toFixed(), asOf, newer: day, other: other.toFixed() } }];
}
