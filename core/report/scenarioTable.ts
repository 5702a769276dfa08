import { allocate, type Allocation } from "../allocation/allocate.ts";
import { readScenarios } from "../allocation/readScenarios.ts";
import { applyScenario } from "../allocation/applyScenario.ts";
import type { Scenario } from "../allocation/scenario/scenario.ts";
import { traceShare } from "../allocation/traceShare.ts";
import { hasErrors, type Finding } from "../finding.ts";
import { sumDown } from "../formula.ts";
import { isZero } from "../fraction.ts";
import { isMoney, sum, zero, type Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import { pools as poolsContract } from "../sheets/kinds/pools.ts";
import { budgetYear, type Source } from "../source.ts";
import { derived, measured, type Trace } from "../trace.ts";
import { join, notBuilt, nothingBuilt, type Built } from "./build.ts";
import { keysOf } from "./keysOf.ts";
import { showYear, type YearShown } from "./showYear.ts";
import type { Figure, TableColumn, TableRow } from "./table.ts";

/** The scenarios of the workbooks beside the year as it stands; no scenarios, no table. */
export function buildScenarios(source: Source): Built {
  const { scenarios, findings } = readScenarios(source.sheets, budgetYear(source));
  return join([{ ...nothingBuilt, findings }, scenarios.length === 0 ? nothingBuilt : scenarioTable(source, scenarios)]);
}

/** What each participant pays now and in every scenario, in whole units that foot, and the change. A scenario that cannot be computed is left out and said. */
export function scenarioTable(source: Source, scenarios: readonly Scenario[]): Built {
  const { setup, model } = source;
  const year = budgetYear(source);
  const name = `scenarier-${year}`;
  const { allocation } = allocate(model, year, setup.internal);
  // Why the year has no allocation is said where the distribution is built.
  if (!allocation) return notBuilt(name, poolsContract.sheet);
  const tried = scenarios.map((scenario) => ({ scenario, ...tryOut(source, year, scenario) }));
  const worked = tried.flatMap(({ scenario, outcome }) => (outcome ? [{ scenario: scenario.name, shown: shownWith(source, outcome, name) }] : []));
  const now = shownWith(source, allocation, name);
  const all = [now, ...worked.map(({ shown }) => shown)];
  const people = [...new Set(all.flatMap((one) => one.allocation.participants.map((participant) => participant.name)))];
  const labels: Figure["value"][] = [...people, ...(all.every((one) => isZero(one.allocation.unallocated)) ? [] : [{ label: "unallocated" } as const])];
  const lines = labels.map((value, row): TableRow => ({ kind: "line", figures: [{ value }, ...withChanges(all.map((one) => personFigure(one, people[row], setup.unit)), row)] }));
  const totals = withChanges(all.map((one, at): Figure => ({ ...one.total, formula: sumDown(lines.length, columnAt(at)) })), lines.length);
  const columns: TableColumn[] = [
    { heading: "operatingCosts", format: { kind: "text" } }, { heading: "cost", values: { year }, format: { kind: "amount" } },
    ...worked.flatMap(({ scenario }) => (["scenarioAmount", "scenarioChange"] as const).map((heading): TableColumn => ({ heading, values: { scenario }, format: { kind: "amount" } }))),
  ];
  const called = worked.map(({ scenario, shown: { column } }) => ({ column, about: { column: "scenarioAmount", columnValues: { scenario } } as const }));
  return {
    tables: worked.length === 0 ? [] : [{
      name, title: "scenarios", values: { year }, unit: setup.unit, keys: keysOf(allocation.lines), hostIncluded: true,
      columns, rows: [...lines, { kind: "total", figures: [{ value: { label: "sumFinancing" } }, ...totals] }], notes: [{ label: "scenarioReading" }],
    }],
    findings: [...tried.flatMap(({ findings }) => findings), ...all.flatMap(({ findings }) => findings)],
    // Today's column is the distribution's own: its units are in the ledger already.
    ledger: called.flatMap(({ column, about }) => column.ledger.map((entry) => ({ ...entry, ...about }))),
    footings: called.map(({ column, about }) => ({ ...column.footing, ...about })),
  };
}

/** The year's allocation in a scenario; what cannot be changed or shared is found, and then there is none. */
function tryOut({ setup, model }: Source, year: number, scenario: Scenario): { outcome?: Allocation; findings: readonly Finding[] } {
  const changed = applyScenario(model, year, scenario);
  const shared = hasErrors(changed.findings) ? { findings: [] } : allocate(changed.model, year, setup.internal);
  if (shared.allocation) return { outcome: shared.allocation, findings: [...changed.findings, ...shared.findings] };
  const where = scenario.changes[0]?.at ?? {};
  return { findings: [...changed.findings, ...shared.findings, { code: "scenario-not-computed", severity: "error", where, values: { scenario: scenario.name } }] };
}

/** Rounded as the distribution is; a pin on somebody who is not in the scenario binds nobody. */
function shownWith({ setup }: Source, allocation: Allocation, table: string): YearShown {
  const pinned = setup.pinned.filter((name) => allocation.participants.some((one) => sameText(one.name, name)));
  return showYear({ ...setup, pinned }, allocation, table);
}

function personFigure({ allocation, column }: YearShown, person: string | undefined, unit: "kr" | "tkr"): Figure {
  if (person === undefined) return { value: column.values[allocation.participants.length] ?? null };
  const index = allocation.participants.findIndex((one) => one.name === person);
  return index < 0 ? { value: null } : { value: column.values[index]!, trace: traceShare(allocation, index, unit) };
}

const columnAt = (shown: number): number => (shown === 0 ? 1 : 2 * shown);

/** The figure as it is now, then each scenario's with the change: who is not there now or then counts as nothing. */
function withChanges([now, ...then]: readonly Figure[], row: number): Figure[] {
  const amount = ({ value }: Figure): Money => (isMoney(value) ? value : zero);
  return [now!, ...then.flatMap((figure, at): Figure[] => {
    const change = amount(figure).minus(amount(now!));
    const exact = sum([figure.trace, now!.trace].flatMap((trace, index) => (trace ? [index === 0 ? exactOf(trace) : exactOf(trace).negated()] : [])));
    const trace = derived("scenarioChange", exact, [figure.trace, now!.trace].flatMap((one) => one ?? []));
    return [figure, { value: change, formula: { minus: [{ row, column: columnAt(at + 1) }, { row, column: 1 }] }, ...(trace.from.length > 0 ? { trace: measured(trace.from[0]!.unit, trace) } : {}) }];
  })];
}

const exactOf = ({ value }: Trace): Money => zero.plus(value);
