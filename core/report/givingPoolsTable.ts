import type { FrameSought } from "../allocation/goalSeek.ts";
import type { Cap } from "../budget/readCaps.ts";
import { sumDown } from "../formula.ts";
import { fractionOf, inUnit, subtract, toDecimal, type Fraction } from "../fraction.ts";
import { convert, sum, type Money } from "../money.ts";
import type { Source } from "../source.ts";
import { derived, typed } from "../trace.ts";
import type { Figure, ReportTable, TableRow } from "./table.ts";

/** A cap and the frame that keeps it. */
export interface CapSought { readonly cap: Cap; readonly sought: FrameSought }

/** What moving the frame to the answer takes from each giving pool, or gives it, in proportion to its amount; one pair of columns per cap. */
export function buildGivingPools({ setup }: Source, year: number, found: readonly CapSought[]): ReportTable {
  const shown = (kroner: Fraction): Money => toDecimal(inUnit(kroner, setup.unit));
  const giving = found[0]!.sought.moving.giving;
  const before = giving.map(({ amount }) => convert(amount, "kr", setup.unit));
  const rows = giving.map((pool, index): TableRow => {
    const own = typed(before[index]!, pool.at, pool.name);
    return { kind: "line", figures: [{ value: pool.name }, { value: before[index]!, trace: own }, ...found.flatMap(({ cap, sought }): Figure[] => {
      const { after } = sought.pools[index]!;
      const change = shown(subtract(after, fractionOf(pool.amount)));
      return [{ value: shown(after), trace: derived("poolMoved", shown(after), [own, cap.trace], pool.name) }, { value: change, trace: derived("poolMoved", change, [own, cap.trace], pool.name) }];
    })] };
  });
  const columnSum = (column: number): Figure => {
    const value = sum(rows.map(({ figures }) => figures[column]!.value as Money));
    return { value, formula: sumDown(rows.length, column), trace: derived("sum", value, rows.flatMap(({ figures }) => figures[column]!.trace ?? [])) };
  };
  const total: TableRow = { kind: "total", figures: [{ value: { label: "sum" } }, ...Array.from({ length: 1 + 2 * found.length }, (_, index) => columnSum(index + 1))] };
  return {
    name: `ramme-fra-tak-grupper-${year}`, title: "givingPools", values: { year }, unit: setup.unit,
    columns: [
      { heading: "pool", format: { kind: "text" } }, { heading: "today", format: { kind: "decimal" } },
      ...found.flatMap(({ sought: { participant } }) => [{ heading: "afterCap", values: { participant }, format: { kind: "decimal" } }, { heading: "changeForCap", values: { participant }, format: { kind: "decimal" } }] as const),
    ],
    rows: [...rows, total], notes: [{ label: "poolsGive" }],
  };
}
