import { roundToFoot } from "../apportion.ts";
import { roundMatrix } from "../controlledRounding.ts";
import type { Finding } from "../finding.ts";
import { fractionOf, inUnit, isZero, roundWhole, toDecimal, type Fraction } from "../fraction.ts";
import { ofSteps, roundTo, zero, type Money } from "../money.ts";
import type { Setup } from "../setup.ts";
import { texts } from "../text/texts.ts";
import type { YearShown } from "./showYear.ts";
import type { Footing, LedgerEntry } from "./table.ts";

/** Pools by participant, in the set-up's unit. */
export interface MatrixShown {
  /** Each participant, and last what nobody carries when a pool has such a rest. */
  readonly parties: readonly string[];
  readonly cells: readonly (readonly Money[])[];
  readonly poolTotals: readonly Money[];
  readonly partyTotals: readonly Money[];
  readonly ledger: readonly LedgerEntry[];
  /** A balance check of each participant, of all of it, and of each pool. */
  readonly footings: readonly Footing[];
  readonly findings: readonly Finding[];
}

/**
 * A year's pools by participant in whole steps: each pool's parts are its amount, each participant's are the whole amount
 * that `showYear` gives. Each alone, every cell keeps its own rounding (for print, unless the step is coarser) and need not foot.
 */
export function showMatrix(setup: Setup, { allocation, column, rounding }: YearShown, table: string): MatrixShown {
  const { lines, participants, year } = allocation;
  const eachAlone = setup.policy === "each-alone";
  const keepExact = eachAlone && rounding.unit.equals(1);
  const rest = lines.some((line) => !isZero(line.unallocated));
  const parties = [...participants.map(({ name }) => name), ...(rest ? [texts.nb.labels.unallocated] : [])];
  const quotas = lines.map((line) => (rest ? [...line.quotas, line.unallocated] : line.quotas));
  const partyTotals = parties.map((_, party) => column.values[party] ?? zero);
  const pools = roundToFoot(lines.map(({ amount }) => inUnit(amount, setup.unit)), { unit: rounding.unit, policy: eachAlone ? "each-alone" : "largest-remainder" });
  const poolTotals = keepExact ? pools.quotas.map(toDecimal) : pools.amounts;
  const step = fractionOf(setup.roundingUnit);
  // Not in lowest terms: rounding does not ask for them.
  const alone = quotas.map((row) => row.map(({ numerator, denominator }) => roundWhole({ numerator: numerator * step.denominator, denominator: denominator * step.numerator })));
  const units = (amount: Money): bigint => BigInt(amount.dividedBy(rounding.unit).toFixed(0));
  const money = (whole: bigint): Money => ofSteps(whole, rounding.unit);
  const matrix = eachAlone ? { cells: alone, beyond: [], left: { rows: [], columns: [] } } : roundMatrix(quotas, poolTotals.map(units), partyTotals.map(units), setup.roundingUnit);
  const cells = keepExact ? quotas.map((row) => row.map((quota) => toDecimal(inUnit(quota, setup.unit)))) : matrix.cells.map((row) => row.map(money));
  const exactly = (quota: Fraction): string => toDecimal(quota).toDecimalPlaces(6).toFixed();
  const beyond = new Set(matrix.beyond.map((cell) => cell.row * parties.length + cell.column));
  const ledger = [
    ...pools.ledger.map(({ row, quota, alone: own, amount, units: moved, reason }): LedgerEntry => ({
      table, column: "sum", pool: lines[row]!.pool.name, party: texts.nb.labels.sum, exact: exactly(quota), alone: own.toFixed(), amount: amount.toFixed(), units: moved, reason,
    })),
    ...matrix.cells.flatMap((row, index) => row.flatMap((whole, party): LedgerEntry[] => {
      const own = alone[index]![party]!;
      return whole === own ? [] : [{
        table, column: "party", columnValues: { name: parties[party]! }, pool: lines[index]!.pool.name, party: parties[party]!, exact: exactly(inUnit(quotas[index]![party]!, setup.unit)),
        alone: money(own).toFixed(), amount: money(whole).toFixed(), units: Number(whole - own), reason: beyond.has(index * parties.length + party) ? "controlled-beyond" : "controlled",
      }];
    })),
  ];
  const footing = (of: Pick<Footing, "column" | "columnValues" | "pool">, said: Money, printed: readonly bigint[]): Footing => {
    const [total, parts] = [roundTo(said, rounding.unit), money(printed.reduce((all, whole) => all + whole, 0n))];
    return { table, ...of, total: total.toFixed(), parts: parts.toFixed(), difference: total.minus(parts).toFixed() };
  };
  const footings = [
    ...parties.map((name, party) => footing({ column: "party", columnValues: { name } }, partyTotals[party]!, matrix.cells.map((row) => row[party]!))),
    footing({ column: "sum" }, column.total, pools.amounts.map(units)),
    ...lines.map(({ pool }, row) => footing({ column: "sum", pool: pool.name }, poolTotals[row]!, matrix.cells[row]!)),
  ];
  const left = matrix.left.columns.flatMap((whole, party) => (whole === 0n ? [] : [`${parties[party]!}: ${money(whole).toFixed()}`]));
  const findings: Finding[] = left.length === 0 ? [] : [{ code: "matrix-does-not-foot", severity: "warning", where: {}, values: { year, left: left.join(", ") } }];
  return { parties, cells, poolTotals, partyTotals, ledger, footings, findings };
}
