import { changesHands } from "../allocation/changesHands.ts";
import type { NamedShares } from "../allocation/namedShares.ts";
import { settle } from "../allocation/settle.ts";
import { operatingClaims, type TracedClaim } from "../allocation/settleOperating.ts";
import type { Formula } from "../formula.ts";
import { inUnit, toDecimal, type Fraction } from "../fraction.ts";
import { underspendClaims } from "../investment/underspendClaims.ts";
import { sum, type Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import type { Source } from "../source.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { join, nothingBuilt, type Built } from "./build.ts";
import { roundingFor } from "./roundingFor.ts";
import { showColumn, type ShownColumn } from "./showColumn.ts";
import type { Figure, TableColumn, TableRow } from "./table.ts";

/** Settlements: last year's underspend given back, and operations of each year that has actuals, one table each. */
export function buildSettlement(source: Source): Built {
  const all = [underspendClaims(source), operatingClaims(source)];
  return join([{ ...nothingBuilt, findings: all.flatMap(({ findings }) => findings) }, ...all.flatMap(({ claims }) => claims).map((claim) => buildOne(source, claim))]);
}

/** A column of the table: its values by participant, and how each came to be. */
interface Shown { readonly column: TableColumn; readonly values: readonly Money[]; readonly formula?: (row: number) => Formula; readonly trace: (row: number) => Trace; readonly shown?: ShownColumn }

function buildOne({ setup }: Source, claim: TracedClaim): Built {
  const { of, year, unit, stated, comparison, asOf } = claim;
  const name = of === "underspend" ? `oppgjor-${year}` : `avregning-drift-${year}`;
  const { people, host, due, paid, compared } = settle(claim);
  const { rounding, findings } = roundingFor(setup, people, unit);
  const shownIn = (kroner: Fraction): Fraction => inUnit(kroner, unit);
  const byKey = (named: NamedShares, quotas: readonly Fraction[]): Shown => {
    const headingValues = { key: named.name };
    const shown = showColumn({ table: name, heading: "settledBy", headingValues, parties: people, quotas: quotas.map(shownIn), rounding });
    const trace = (row: number): Trace => measured(unit, derived("keyShare", shownIn(quotas[row]!), [claim.trace, ...keyStep(named, people[row]!)], people[row]!, headingValues));
    return { column: { heading: "settledBy", values: headingValues, format: { kind: "amount" } }, values: shown.values, trace, shown };
  };
  const columns: Shown[] = [byKey(stated, due)];
  const less = (heading: "toSettle" | "keyDifference", from: Shown, other: Shown): Shown => ({
    column: { heading, format: { kind: "amount" } }, values: from.values.map((value, row) => value.minus(other.values[row]!)),
    formula: (row) => ({ minus: [{ row, column: 1 + columns.indexOf(from) }, { row, column: 1 + columns.indexOf(other) }] }),
    trace: (row) => measured(unit, derived(heading === "toSettle" ? "settlement" : "keyDifference", from.values[row]!.minus(other.values[row]!), [from.trace(row), other.trace(row)], people[row]!)),
  });
  if (claim.paid) {
    const advances = paid.map((kroner) => toDecimal(shownIn(kroner)));
    const trace = (row: number): Trace => measured(unit, derived("sum", advances[row]!, claim.paidTraces?.get(people[row]!) ?? [], people[row]!));
    columns.push({ column: { heading: "advancesPaid", format: { kind: "amount" } }, values: advances, trace });
    columns.push(less("toSettle", columns[0]!, columns[1]!));
  }
  const balance = columns.at(-1)!;
  if (comparison && compared) {
    columns.push(byKey(comparison, compared.due));
    columns.push(less("keyDifference", columns.at(-1)!, columns[0]!));
  }
  const everybody = people.map((_, row) => row);
  const figure = ({ values, formula, trace }: Shown, row: number): Figure => ({ value: values[row]!, ...(formula ? { formula: formula(row) } : {}), trace: trace(row) });
  const lines = everybody.map((row): TableRow => ({ kind: "line", figures: [{ value: people[row]! }, ...columns.map((column) => figure(column, row))] }));
  const sumRow = (kind: "subtotal" | "total", rows: readonly number[]): TableRow => ({ kind, figures: [
    { value: { label: kind === "total" ? "sum" : "sumWithoutHost" } },
    ...columns.map(({ values, shown, trace }, index): Figure => {
      const value = kind === "total" && shown ? shown.total : sum(rows.map((row) => values[row]!));
      return { value, formula: { sum: rows.map((row) => ({ row, column: index + 1 })) }, trace: measured(unit, derived("sum", value, rows.map(trace))) };
    }),
  ] });
  const hands = changesHands(balance.values, host);
  return {
    tables: [{
      name, title: of === "underspend" ? "underspendSettlement" : "operatingSettlement", values: { year, previousYear: year - 1 }, unit, ...(asOf === undefined ? {} : { asOf }),
      keys: [stated.name], hostIncluded: host >= 0,
      columns: [{ heading: "participants", format: { kind: "text" } }, ...columns.map(({ column }) => column)],
      rows: [...lines, ...(host >= 0 ? [sumRow("subtotal", everybody.filter((row) => row !== host))] : []), sumRow("total", everybody)],
      notes: [
        { label: "settlementSigns" },
        ...(host >= 0 ? [{ label: "changesHands", values: { host: people[host]!, own: hands.hostOwn.abs(), toPay: hands.toPay, toReturn: hands.toReturn } } as const] : []),
        ...(comparison ? [{ label: "comparedKeys", values: { key: stated.name, other: comparison.name } } as const] : []),
      ],
    }],
    findings, ledger: columns.flatMap(({ shown }) => shown?.ledger ?? []), footings: columns.flatMap(({ shown }) => (shown ? [shown.footing] : [])),
  };
}

/** How the key comes to the participant's share; nothing for whoever has no part in it. */
const keyStep = (named: NamedShares, person: string): Trace[] => {
  const at = named.people.findIndex((one) => sameText(one, person));
  return at < 0 ? [] : [named.trace(at)];
};
