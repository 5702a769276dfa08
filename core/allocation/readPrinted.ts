import type { Finding, Where } from "../finding.ts";
import { fractionOf, isZero, nothing, type Fraction } from "../fraction.ts";
import { decimal } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { printedFigures as contract } from "../sheets/kinds/printedFigures.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";
import { typedIn, type Trace } from "../trace.ts";
import type { PrintedColumn } from "./inferKey.ts";
import { contains, roundingInterval } from "./interval.ts";
import { nameReader, type NameReader } from "./nameReader.ts";

/** A printed column with the cells it was typed in. */
export interface TypedColumn extends PrintedColumn {
  readonly at: Where;
  /** Each participant's figure, and the total. */
  readonly traces: readonly Trace[];
  readonly totalTrace: Trace;
}
export interface Printed {
  readonly people: readonly string[];
  readonly columns: readonly TypedColumn[];
  /** Columns met, usable or not. */
  readonly met: number;
  readonly findings: readonly Finding[];
}

interface Typed { readonly figure: Fraction | null; readonly unit: Fraction | null; readonly at: Where; readonly trace: Trace }
interface Gathered { readonly name: string; readonly at: Where; readonly people: Map<string, Typed>; total?: Typed; twice?: true }
type Reason = "printed-twice" | "printed-no-total" | "printed-no-figure" | "printed-no-unit" | "printed-sign" | "printed-others";

/**
 * The printed columns of every sheet, participants in the order of the first. A column without its total, a figure or its
 * rounding, with a row twice or a figure of another sign than its total, or for other participants than the first, is a finding and left out.
 */
export function readPrinted({ sheets, model }: Pick<Source, "sheets" | "model">): Printed {
  const findings: Finding[] = [];
  const gathered = gather(sheets, nameReader(model.participants, findings));
  const people = [...(gathered[0]?.people.keys() ?? [])];
  const columns = gathered.flatMap((column): TypedColumn[] => {
    const reason = reasonAgainst(column, people);
    if (reason) findings.push({ code: "printed-column-unusable", severity: "error", where: column.at, values: { column: column.name, reason } });
    const { total, ...rest } = column;
    if (reason || !total?.figure) return [];
    const typed = people.map((name) => rest.people.get(name)!);
    return [{
      name: column.name, at: column.at, figures: typed.map(({ figure }) => figure!), units: typed.map(({ unit }) => unit!),
      total: total.figure, ...(total.unit ? { totalUnit: total.unit } : {}), traces: typed.map(({ trace }) => trace), totalTrace: total.trace,
    }];
  });
  return { people, columns, met: gathered.length, findings };
}

function gather(sheets: readonly SheetFacts[], name: NameReader): readonly Gathered[] {
  const columns = new Map<string, Gathered>();
  for (const sheet of sheetsOf(contract, sheets)) for (const row of sheet.rows) {
    const { table, column, participant, amount, share, roundedTo } = row.values;
    const by = amount === null ? "share" : "amount";
    const at = whereOf(sheet, row, by);
    const identity = `${normaliseText(table)}|${normaliseText(column)}`;
    const gathered: Gathered = columns.get(identity) ?? { name: `${table}: ${column}`, at, people: new Map() };
    columns.set(identity, gathered);
    const figure = amount ?? share;
    const typed: Typed = { figure: figure === null ? null : fractionOf(decimal(figure)), unit: roundedTo === null ? null : fractionOf(decimal(roundedTo)), at, trace: typedIn(sheet, row, by, participant) };
    const isTotal = /^sum\b/i.test(participant);
    const person = isTotal ? participant : name(participant, () => whereOf(sheet, row, "participant")) ?? participant;
    if (isTotal ? gathered.total : gathered.people.has(person)) gathered.twice = true;
    if (isTotal) gathered.total = typed;
    else gathered.people.set(person, typed);
  }
  return [...columns.values()];
}

function reasonAgainst({ people: typed, total, twice }: Gathered, people: readonly string[]): Reason | undefined {
  const rows = [...typed.values()];
  if (twice) return "printed-twice";
  if (!total?.figure || contains(roundingInterval(total.figure, total.unit ?? nothing), nothing)) return "printed-no-total";
  if (rows.some(({ figure }) => figure === null)) return "printed-no-figure";
  if (rows.some(({ unit }) => unit === null) || [...rows, total].some(({ unit }) => unit && unit.numerator < 0n)) return "printed-no-unit";
  if (rows.some(({ figure }) => !isZero(figure!) && figure!.numerator > 0n !== total.figure!.numerator > 0n)) return "printed-sign";
  return typed.size === people.length && people.every((name) => typed.has(name)) ? undefined : "printed-others";
}
