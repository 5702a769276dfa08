import type { Finding } from "../finding.ts";
import { sumDown } from "../formula.ts";
import { inUnit, type Fraction } from "../fraction.ts";
import { byKey, readFrames } from "../investment/frames.ts";
import { vatOf } from "../investment/vat.ts";
import { readUnderspend } from "../investment/underspend.ts";
import { sum, type Money } from "../money.ts";
import { sharingIn } from "../allocation/model.ts";
import { advances } from "../sheets/kinds/advances.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { HeadingKey } from "../text/texts.ts";
import { nothingBuilt, type Built } from "./build.ts";
import type { Source } from "../source.ts";
import { keyTrace } from "../allocation/keyTrace.ts";
import { keysOf } from "./keysOf.ts";
import { roundingFor } from "./roundingFor.ts";
import { showColumn } from "./showColumn.ts";
import type { Figure, TableRow } from "./table.ts";
import type { Trace } from "../trace.ts";
import { derived, measured } from "../trace.ts";

/** T7: the frame by key, the advance ex VAT, the underspend given back, and what is left to pay in. */
export function buildInvestmentDistribution(source: Source): Built {
  const { setup, model, sheets } = source;
  const { frames } = readFrames(source);
  const frame = frames[0];
  if (!frame) return nothingBuilt;
  const underspend = readUnderspend(source, frame.year);
  const findings: Finding[] = [...underspend.findings];
  // Nothing left of last year is nothing to give back, not a table without payments.
  const isNone = underspend.asOf === "";
  const returning = underspend.use ?? (isNone ? frame.use : undefined);
  if (!returning) return { ...nothingBuilt, findings };
  const unit = sheetsOf(advances, sheets)[0]?.about.unit ?? advances.unit;
  const name = `investeringsfordeling-${frame.year}`;
  const people = sharingIn(model, frame.year).map((one) => one.name);
  const { rounding, findings: about } = roundingFor(setup, people, unit);
  const net = frame.gross.minus(vatOf(frame.gross, setup.vatRate));
  const headingValues = { year: frame.year, previousYear: frame.year - 1 };
  const netTrace = measured("kr", derived("netFrame", net, [frame.trace]));
  const givenBack = underspend.net.negated();
  const parts = [
    { heading: "investmentFrame", use: frame.use, amount: frame.gross, from: frame.trace },
    { heading: "advance", use: frame.use, amount: net, from: netTrace },
    { heading: "underspend", use: returning, amount: givenBack, from: underspend.trace },
  ] as const;
  const columns = parts.map(({ heading, use, amount, from }) => {
    const quotas = byKey(amount, use).map((quota) => inUnit(quota, unit));
    return { quotas, use, from, ...showColumn({ table: name, heading, headingValues, parties: people, quotas, rounding }) };
  });
  const [, advance, returned] = columns;
  const lines = people.map((person, row): TableRow => {
    const figures = columns.map(({ values, quotas, use, from }): Figure => ({ value: values[row]!, trace: share(quotas[row]!, from, person, keyTrace(use, row)) }));
    // Both amounts are settled in whole steps and billed as such: the payment is their difference, not a third rounding.
    const value = advance!.values[row]!.plus(returned!.values[row]!);
    const trace = derived("payment", value, figures.slice(1).flatMap((figure) => figure.trace ?? []), person);
    return { kind: "line", figures: [{ value: person }, ...figures, { value, formula: { sum: [2, 3].map((column) => ({ row, column })) }, trace }] };
  });
  const totals = [...columns.map(({ total }) => total), advance!.total.plus(returned!.total)];
  const payments = sum(lines.map((line) => line.figures[4]!.value as Money));
  return {
    tables: [{
      name, title: "investmentDistribution", values: { year: frame.year }, unit, keys: keysOf(parts), hostIncluded: true,
      columns: [{ heading: "participants", format: { kind: "text" } }, ...(["investmentFrame", "advance", "underspend", "payment"] satisfies HeadingKey[]).map((heading) => ({ heading, values: headingValues, format: { kind: "amount" } as const }))],
      rows: [...lines, { kind: "total", figures: [{ value: { label: "sum" } }, ...totals.map((value, index): Figure => (
        { value, formula: sumDown(lines.length, index + 1), trace: parts[index]?.from ?? derived("payment", value, [netTrace, underspend.trace]) }))] }],
      notes: [{ label: "investmentVat" }, ...(isNone ? [] : [{ label: "underspendAsOf", values: { asOf: underspend.asOf } } as const])],
    }],
    findings: [...findings, ...about],
    ledger: columns.flatMap(({ ledger }) => ledger),
    footings: [...columns.map(({ footing }) => footing), { table: name, column: "payment", total: totals[3]!.toFixed(), parts: payments.toFixed(), difference: totals[3]!.minus(payments).toFixed() }],
  };
}

const share = (quota: Fraction, from: Trace, person: string, key: Trace): Trace => derived("keyShare", quota, [from, key], person, { key: key.name ?? "" });
