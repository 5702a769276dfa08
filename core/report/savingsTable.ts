import { frameLines, type FrameKind } from "../budget/frameLines.ts";
import type { Finding } from "../finding.ts";
import { convert, decimal, sum, type Money } from "../money.ts";
import { whereOf } from "../sheets/facts.ts";
import { frame as contract } from "../sheets/kinds/frame.ts";
import { unitOf } from "../sheets/kroner.ts";
import { nothingBuilt, type Built } from "./build.ts";
import { budgetYear, type Source } from "../source.ts";
import type { Figure, TableRow } from "./table.ts";
import type { Trace } from "../trace.ts";
import { derived, typedIn } from "../trace.ts";
import type { LabelKey } from "../text/texts.ts";

interface Line { readonly measure: string | null; readonly amount: Money; readonly precision: string | null; readonly trace: Trace; readonly where: ReturnType<typeof whereOf> }

/** T5: from the first proposal by the measures to the frame, with what the measures do not explain. */
export function buildSavings(source: Source): Built {
  const { setup, sheets } = source;
  const year = budgetYear(source);
  const lines = (kind: FrameKind): Line[] => frameLines(sheets, year, kind).map(({ sheet, row }) => ({
    measure: row.values.measure, precision: row.values.precision, trace: typedIn(sheet, row, "amount"), where: whereOf(sheet, row, "amount"),
    amount: convert(decimal(row.values.amount), unitOf(sheet, contract), setup.unit),
  }));
  const measures = lines("Tiltak");
  const [proposal] = lines("Første forslag");
  const [frame] = lines("Ramme");
  const [stated] = lines("Sum oppgitt");
  if (measures.length === 0 || !proposal || !frame) return nothingBuilt;
  const name = `innsparing-${year}`;
  const added = sum(measures.map(({ amount }) => amount));
  const listed = stated?.amount ?? added;
  const needed = proposal.amount.minus(frame.amount);
  const residual = needed.minus(listed);
  const measureTraces = measures.map(({ trace }) => trace);
  const row = (label: LabelKey, value: Money, trace: Trace, kind: TableRow["kind"] = "line", formula?: Figure["formula"]): TableRow =>
    ({ kind, figures: [{ value: { label } }, { value, trace, ...(formula ? { formula } : {}) }, { value: null }] });
  const measureRows = measures.map((line): TableRow => ({ kind: "line", figures: [{ value: line.measure }, { value: line.amount, trace: line.trace }, { value: line.precision }] }));
  const cellsOf = measureRows.map((_, index) => ({ row: index + 1, column: 1 }));
  const last = measureRows.length + 1;
  const rows = [
    row("firstProposal", proposal.amount, proposal.trace),
    ...measureRows,
    row("sumOfMeasures", added, derived("sum", added, measureTraces), "subtotal", { sum: cellsOf }),
    ...(stated ? [row("statedSum", stated.amount, stated.trace, "subtotal")] : []),
    row("neededSavings", needed, derived("bridge", needed, [proposal.trace, frame.trace])),
    row("unexplained", residual, derived("bridge", residual, [proposal.trace, frame.trace, stated?.trace ?? derived("sum", added, measureTraces)]), "line", { minus: [{ row: last + (stated ? 2 : 1), column: 1 }, { row: last + (stated ? 1 : 0), column: 1 }] }),
    row("frame", frame.amount, frame.trace, "total"),
  ];
  const findings: Finding[] = [
    ...(residual.isZero() ? [] : [{ code: "savings-unexplained", severity: "warning", where: frame.where, values: { needed: needed.toFixed(), listed: listed.toFixed(), residual: residual.toFixed() } } as const]),
    ...(stated && !added.equals(stated.amount) ? [statedDiffers(stated, added, measures)] : []),
  ];
  return { ...nothingBuilt, findings, tables: [{
    name, title: "savings", values: { year }, unit: setup.unit,
    columns: [{ heading: "measure", format: { kind: "text" } }, { heading: "amount", format: { kind: "amount" } }, { heading: "precision", format: { kind: "text" } }],
    rows,
  }] };
}

/** Room for rounding: half a unit for an exact amount, half of its last significant place for an «about». */
function statedDiffers(stated: Line, added: Money, measures: readonly Line[]): Finding {
  const room = sum(measures.map(({ amount, precision }) => (precision === "eksakt" || precision === null ? decimal("0.5") : decimal(10).pow(trailingZeros(amount)).dividedBy(2))));
  const difference = stated.amount.minus(added);
  const rounding = difference.abs().lessThanOrEqualTo(room);
  return { code: rounding ? "rounding-difference" : "total-does-not-foot", severity: rounding ? "info" : "error", where: stated.where,
    values: { heading: contract.columns.amount.heading, seen: stated.amount.toFixed(), expected: added.toFixed(), difference: difference.toFixed() } };
}

const trailingZeros = (amount: Money): number => /0*$/.exec(amount.toFixed(0))![0].length;
