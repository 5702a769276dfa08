import { distinct, fault, warning, type Finding } from "../finding.ts";
import { add, fractionOf, nothing, total, type Fraction } from "../fraction.ts";
import type { Unit } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { advances as contract } from "../sheets/kinds/advances.ts";
import { kroner } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";
import { derived, measured, typedIn, type Trace } from "../trace.ts";
import { allocate } from "./allocate.ts";
import { poolsIn, type Model } from "./model.ts";
import { namedShares, operatingShares } from "./namedShares.ts";
import { nameReader } from "./nameReader.ts";
import type { Claim } from "./settle.ts";
import { poolCell } from "./traceShare.ts";

/** A claim with where its figures come from. */
export interface TracedClaim extends Claim {
  readonly of: "operating" | "underspend";
  readonly year: number;
  /** Unit to show it in. */
  readonly unit: Unit;
  /** The day the amount is known per. */
  readonly asOf?: string;
  readonly trace: Trace;
  readonly paidTraces?: ReadonlyMap<string, readonly Trace[]>;
}
export interface Claims { readonly claims: readonly TracedClaim[]; readonly findings: readonly Finding[] }

/**
 * Operations of every year whose pools have an actual: the actuals shared by the pools' own keys and that year's counts, and
 * the advances paid for the year. A pool without its actual is a finding and the year is not settled: blank is not 0.
 */
export function operatingClaims(source: Source): Claims {
  const { model } = source;
  const years = [...new Set(model.pools.flatMap(({ year, actual }) => (actual ? [year] : [])))].sort();
  const settled = years.map((year) => claimOf(source, year));
  const unsettled = sheetsOf(contract, source.sheets).flatMap((sheet) => sheet.rows.filter((row) => isAdvance(row.values.line) && !years.includes(row.values.year))
    .map((row) => warning("advance-without-actual", whereOf(sheet, row, "amount"), { year: row.values.year })));
  return { claims: settled.flatMap(({ claims }) => claims), findings: distinct([...settled.flatMap(({ findings }) => findings), ...unsettled]) };
}

const isAdvance = (line: string): boolean => normaliseText(line) === "a-konto betalt";

function claimOf(source: Source, year: number): Claims {
  const { setup, model } = source;
  const missing = poolsIn(model, year).filter((pool) => !pool.actual).map((pool) => fault("actual-missing", pool.at, { pool: pool.name, year }));
  if (missing.length > 0) return { claims: [], findings: missing };
  const { allocation, findings } = allocate(asActual(model, year), year, setup.internal);
  const stated = allocation && operatingShares(allocation);
  if (!stated) return { claims: [], findings };
  const amount = total(allocation.totals);
  const paid = readAdvances(source, year, amount);
  const cells = allocation.lines.map(({ pool }) => poolCell(pool, "kr"));
  return {
    claims: [{ of: "operating", year, unit: setup.unit, amount, stated, ...paid.advances, ...(setup.host === undefined ? {} : { host: setup.host }), trace: measured("kr", derived("sum", amount, cells, String(year))) }],
    findings: [...findings, ...paid.findings],
  };
}

/** The model with the year's actuals in the place of its budget. */
const asActual = (model: Model, year: number): Model =>
  ({ ...model, pools: model.pools.map((pool) => (pool.year === year && pool.actual ? { ...pool, amount: pool.actual.amount, at: pool.actual.at } : pool)) });

/** Advances paid for a year by name, and what they are to be compared with. An advance of nobody is a finding. */
function readAdvances(source: Source, year: number, amount: Fraction): { advances: Pick<TracedClaim, "paid" | "paidTraces" | "comparison">; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const paid = new Map<string, Fraction>();
  const paidTraces = new Map<string, Trace[]>();
  let comparison: Claim["comparison"];
  const name = nameReader(source.model.participants, findings);
  for (const sheet of sheetsOf(contract, source.sheets)) for (const row of sheet.rows) {
    if (row.values.year !== year || !isAdvance(row.values.line)) continue;
    if (row.values.participant === null) { findings.push(fault("advance-of-nobody", whereOf(sheet, row, "amount"), { year })); continue; }
    const person = name(row.values.participant, () => whereOf(sheet, row, "participant"));
    if (person === undefined) continue;
    paid.set(person, add(paid.get(person) ?? nothing, fractionOf(kroner(sheet, contract, row.values.amount))));
    paidTraces.set(person, [...(paidTraces.get(person) ?? []), typedIn(sheet, row, "amount", person)]);
    if (row.values.compareWith === null || comparison) continue;
    const other = namedShares(source, row.values.compareWith, year, amount, whereOf(sheet, row, "compareWith"));
    findings.push(...other.findings);
    comparison = other.named;
  }
  return { advances: { paid, paidTraces, ...(comparison ? { comparison } : {}) }, findings };
}
