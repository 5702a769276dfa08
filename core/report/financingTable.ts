import { fractionOf, inUnit, nothing, type Fraction } from "../fraction.ts";
import { byKey, readFrames, type InvestmentFrame } from "../investment/frames.ts";
import { vatOf } from "../investment/vat.ts";
import { convert, decimal } from "../money.ts";
import { nothingBuilt, type Built } from "./build.ts";
import type { Source } from "../source.ts";
import { keyTrace } from "../allocation/keyTrace.ts";
import { keysOf } from "./keysOf.ts";
import { roundingFor } from "./roundingFor.ts";
import { showColumn, type ShownColumn } from "./showColumn.ts";
import type { Figure, TableRow } from "./table.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { texts } from "../text/texts.ts";

/** T8: how each year's frame is financed: VAT compensation, and the rest by key. */
export function buildFinancing(source: Source): Built {
  const { setup } = source;
  const { frames, findings } = readFrames(source);
  const [first] = frames;
  if (!first) return { ...nothingBuilt, findings };
  const last = frames.at(-1)!;
  const name = `investeringsplan-${first.year}-${last.year}`;
  // Whoever takes part in some year has a line, blank in the years it does not.
  const people = [...new Set(frames.flatMap(({ use }) => use.people))];
  const vatName = texts.nb.labels.vatCompensation;
  const years = frames.map((frame) => ({ frame, ...financingColumn(source, name, vatName, people, frame) }));
  const rate = setup.vatRate;
  // The rule says the rate on net and what part of gross it comes to: 25 % is 20 %.
  const vatTrace = ({ gross, trace }: InvestmentFrame): Trace =>
    measured("kr", derived("vat", vatOf(gross, rate), [trace], undefined, { rate, gross: vatOf(decimal(1), rate) }));
  const netTrace = (frame: InvestmentFrame): Trace => measured("kr", derived("netFrame", frame.gross.minus(vatOf(frame.gross, rate)), [frame.trace, vatTrace(frame)]));
  const rows: TableRow[] = [
    { kind: "subtotal", figures: [{ value: { label: "frameWithVat" } }, ...years.map(({ frame }): Figure => ({ value: convert(frame.gross, "kr", setup.unit), trace: frame.trace }))] },
    { kind: "line", figures: [{ value: { label: "vatCompensation" } }, ...years.map(({ frame, column }): Figure => ({ value: column.values[0]!, trace: vatTrace(frame) }))] },
    ...people.map((person, index): TableRow => ({ kind: "line", figures: [{ value: person }, ...years.map(({ frame, column }): Figure => {
      const place = frame.use.people.indexOf(person);
      return place < 0 ? { value: null } : {
        value: column.values[index + 1]!,
        trace: derived("keyShare", column.quotas[index + 1]!, [netTrace(frame), keyTrace(frame.use, place)], person, { key: frame.use.key.code }),
      };
    })] })),
  ];
  rows.push({ kind: "total", figures: [{ value: { label: "sumFinancing" } }, ...years.map(({ frame, column }, index): Figure => ({
    value: column.total, formula: { sum: rows.slice(1).map((_, row) => ({ row: row + 1, column: index + 1 })) }, trace: frame.trace,
  }))] });
  return {
    tables: [{
      name, title: "financing", values: { from: first.year, to: last.year }, unit: setup.unit, keys: keysOf(frames), hostIncluded: true,
      columns: [{ heading: "investment", format: { kind: "text" } }, ...frames.map(({ year }) => ({ heading: "year", values: { year }, format: { kind: "amount" } } as const))],
      rows,
    }],
    findings, ledger: years.flatMap(({ column }) => column.ledger), footings: years.map(({ column }) => column.footing),
  };
}

/** The VAT is the state's own amount: it keeps its rounding, and the participants' parts foot with it. */
function financingColumn({ setup }: Source, table: string, vatName: string, people: readonly string[], frame: InvestmentFrame): { column: ShownColumn & { quotas: readonly Fraction[] } } {
  const vat = vatOf(frame.gross, setup.vatRate);
  const parts = byKey(frame.gross.minus(vat), frame.use);
  const quotas = [fractionOf(vat), ...people.map((person) => parts[frame.use.people.indexOf(person)] ?? nothing)].map((amount) => inUnit(amount, setup.unit));
  const { rounding } = roundingFor(setup, [vatName, ...people], setup.unit, [vatName]);
  return { column: { ...showColumn({ table, heading: "year", headingValues: { year: frame.year }, parties: [vatName, ...people], quotas, rounding }), quotas } };
}
