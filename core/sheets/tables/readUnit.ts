import { fault, info, type Finding, type Where } from "../../finding.ts";
import type { Unit } from "../../money.ts";
import type { Grid } from "../../workbook.ts";
import { normaliseText, type Contract } from "../contract.ts";
import { kronerPer, parseUnit, unitBehind, unitPhrase, type SaidUnit } from "../unitText.ts";
import { cellsOf, labelled, type Line } from "./line.ts";

type Countable = Exclude<SaidUnit, "other">;
interface Said { readonly text: string; readonly unit: SaidUnit; readonly row: number; readonly column: number }

/** What a table's amounts are in, and what the numbers of some columns are to be multiplied by to be in that unit. */
export interface ReadUnit { readonly unit?: Unit; readonly scales: Readonly<Record<string, number>>; readonly findings: readonly Finding[] }

const label = /^(?:enhet|eining|beløp i)$/;
export const isUnitLabel = (text: string): boolean => label.test(normaliseText(text));

/** The lines above that say a unit: «Enhet: | hele 1000», in one cell or two, or a sentence that says it. */
export const unitsSaid = (grid: Grid, lines: readonly Line[]): readonly Said[] => lines.flatMap((line) => cellsOf(grid, line).flatMap(({ cell, column }): Said[] => {
  if (typeof cell !== "string") return [];
  const { label: name, value } = labelled(grid, line, cell, column);
  const text = name !== undefined && isUnitLabel(name) ? value : unitPhrase(cell);
  const unit = typeof text === "string" || typeof text === "number" ? parseUnit(String(text)) : undefined;
  return unit === undefined ? [] : [{ text: String(text), unit, row: line.row, column }];
}));

/** A heading's cell: the column it heads and the text it has. */
interface HeadingCell { readonly name: string; readonly text: string; readonly column: number }

/**
 * What a table's amounts are in, as the lines above say or else most of its headings. Of two lines that differ the first is believed and
 * the other an error; a unit that is no kroner is one too. A column whose heading says another unit than the rest is counted
 * over, and so are millions and milliards: told, because amounts would else be wrong a thousand times.
 */
export function readUnit(contract: Contract, above: readonly Said[], headings: readonly HeadingCell[], headerRow: number, place: (row: number, column: number) => Where): ReadUnit {
  if (contract.unit === undefined) return { scales: {}, findings: [] };
  const money = headings.filter(({ name }) => contract.columns[name]!.kind === "money");
  const behind = money.flatMap(({ name, text, column }) => {
    const seen = unitBehind(normaliseText(text));
    const unit = seen === undefined ? undefined : parseUnit(seen);
    return unit === undefined ? [] : [{ name, text: seen!.replace(/^[([,]?\s*|[)\]]$/g, ""), unit, row: headerRow, column }];
  });
  const said = above.find((one): one is Said & { unit: Countable } => one.unit !== "other");
  const base = said?.unit ?? mostSay(behind.map(({ unit }) => unit), money.length);
  const unit = base === "kr" || base === "tkr" ? base : contract.unit;
  const factor = (from: SaidUnit): number => (from === "other" ? 1 : kronerPer(from).dividedBy(kronerPer(unit)).toNumber());
  const own = new Map(behind.map((one) => [one.name, one]));
  const scales = Object.fromEntries(money.map(({ name }) => [name, factor(own.get(name)?.unit ?? base ?? unit)] as const).filter(([, by]) => by !== 1));
  const findings = [
    ...[...above, ...behind].filter((one) => one.unit === "other").map(({ row, column, text }) => fault("unit-unknown", place(row, column), { seen: text })),
    ...above.filter((one) => one.unit !== "other" && one.unit !== said!.unit).map(({ row, column, text }) => fault("unit-conflict", place(row, column), { seen: text, other: said!.text })),
    ...(said && factor(said.unit) !== 1 ? [info("unit-scaled-table", place(said.row, said.column), { seen: said.text, unit })] : []),
    ...behind.filter(({ name, unit: one }) => name in scales && one !== said?.unit).map(({ name, row, column, text }) => info("unit-scaled-column", place(row, column), { heading: contract.columns[name]!.heading, seen: text, unit })),
  ];
  return { ...(base === undefined ? {} : { unit }), scales, findings };
}

/** The unit at least half of the headings say, where no other says another: then the rest are in it too. */
function mostSay(units: readonly SaidUnit[], headings: number): Countable | undefined {
  const [first] = units;
  return first !== undefined && first !== "other" && units.length * 2 >= headings && units.every((unit) => unit === first) ? first : undefined;
}
