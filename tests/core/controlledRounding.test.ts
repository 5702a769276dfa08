import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { allocate } from "../../core/allocation/allocate.ts";
import { useKey } from "../../core/allocation/useKey.ts";
import { roundToFoot } from "../../core/apportion.ts";
import { roundMatrix, type RoundedMatrix } from "../../core/controlledRounding.ts";
import { add, compare, fraction, fractionOf, negate, nothing, roundWhole, subtract, total, type Fraction } from "../../core/fraction.ts";
import { decimal, isMoney, sum, type Money } from "../../core/money.ts";
import { showMatrix } from "../../core/report/showMatrix.ts";
import { showYear } from "../../core/report/showYear.ts";
import { readSetup } from "../../core/setup.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { bigModel } from "../support/bigModel.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";

const one = decimal(1);
const hundredths = (rows: readonly (readonly number[])[]): Fraction[][] => rows.map((row) => row.map((value) => fraction(BigInt(value), 100n)));
const columnsOf = (quotas: readonly (readonly Fraction[])[]): Fraction[][] => (quotas[0] ?? []).map((_, column) => quotas.map((row) => row[column]!));
const units = (amounts: readonly Money[]): bigint[] => amounts.map((amount) => BigInt(amount.toFixed(0)));
/** Totals as the report makes them: pools by largest remainder, participants by largest remainder beside the pinned. */
const totalsOf = (quotas: readonly (readonly Fraction[])[], pinned: readonly number[] = []) => ({
  rows: units(roundToFoot(quotas.map((row) => total(row)), { unit: one, policy: "largest-remainder" }).amounts),
  columns: units(roundToFoot(columnsOf(quotas).map((column) => total(column)), { unit: one, policy: "largest-remainder", pinned }).amounts),
});
const plain = ({ cells }: RoundedMatrix): number[][] => cells.map((row) => row.map(Number));
const added = (cells: readonly bigint[]): bigint => cells.reduce((a, b) => a + b, 0n);
const round = (rows: number[][], rowTotals: number[], columnTotals: number[]): RoundedMatrix => roundMatrix(hundredths(rows), rowTotals.map(BigInt), columnTotals.map(BigInt), one);
const foots = ({ left }: RoundedMatrix): boolean => [...left.rows, ...left.columns].every((rest) => rest === 0n);

describe("a table rounded so that rows and columns foot", () => {
  it("finds the one rounding of a two by two table with halves", () => {
    // Rows 1 and 1, columns 1 and 1: either diagonal; the earlier cell keeps its claim.
    expect(plain(round([[50, 50], [50, 50]], [1, 1], [1, 1]))).toEqual([[1, 0], [0, 1]]);
  });
  it("moves a unit between columns where it costs least", () => {
    // By rows alone [1,0,0] and [1,0,0]: column 1 has 2 and must have 1. Row 2 gives up 0,45 rather than row 1 its 0,60.
    expect(plain(round([[60, 30, 10], [45, 40, 15]], [1, 1], [1, 1, 0]))).toEqual([[1, 0, 0], [0, 1, 0]]);
  });
  it("goes the long way when no row joins the two columns", () => {
    // Column 1 has one too many, column 3 one too few, and no row has both: the unit goes by column 2.
    const result = round([[55, 45, 0], [0, 55, 45]], [1, 1], [0, 1, 1]);
    expect(plain(result)).toEqual([[0, 1, 0], [0, 0, 1]]);
    expect(result.beyond).toEqual([]);
  });
  it("keeps wholes and zeros as they are", () => expect(plain(round([[200, 0, 150], [0, 300, 50]], [4, 3], [2, 3, 2]))).toEqual([[2, 0, 2], [0, 3, 0]]));
  it("rounds income as its mirror image", () => expect(plain(round([[-60, -30, -10], [-45, -40, -15]], [-1, -1], [-1, -1, 0])).map((row) => row.map((cell) => cell + 0))).toEqual([[-1, 0, 0], [0, -1, 0]]));
  it("counts in any unit", () =>
    expect(roundMatrix([[fraction(1500n), fraction(1500n)]], [3n], [2n, 1n], decimal(1000)).cells).toEqual([[2n, 1n]]));
  it("keeps amounts too large for a double", () => {
    const large = 10n ** 20n;
    expect(roundMatrix([[fraction(2n * large + 1n, 2n), fraction(1n, 2n)]], [large + 1n], [large, 1n], one).cells).toEqual([[large, 1n]]);
  });
});

describe("when floor and ceiling are not enough", () => {
  it("lets a cell one unit further and names it", () => {
    // One pool whose host was made to absorb two units: 10,4 becomes 12.
    const result = round([[1040, 40, 40, 40, 40]], [12], [12, 0, 0, 0, 0]);
    expect(plain(result)).toEqual([[12, 0, 0, 0, 0]]);
    expect(result.beyond).toEqual([{ row: 0, column: 0 }]);
  });
  it("never gives to a zero: what is left is returned", () => {
    // Each row's unit can only go to its own two columns, but both units are wanted in the first row's.
    const result = round([[50, 50, 0, 0], [0, 0, 50, 50]], [1, 1], [1, 1, 0, 0]);
    expect(plain(result)[0]!.slice(2)).toEqual([0, 0]);
    expect(plain(result)[1]!.slice(0, 2)).toEqual([0, 0]);
    expect(foots(result)).toBe(false);
    expect(added(result.left.columns)).toBe(0n);
  });
  it("never turns a payer into a receiver", () => {
    const result = round([[40, 60]], [1], [-1, 2]);
    expect(plain(result)[0]![0]).toBeGreaterThanOrEqual(0);
  });
});

describe("holds for any table", () => {
  const cell = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -5, max: 20 }).map((whole) => whole * 100) }, { weight: 5, arbitrary: fc.integer({ min: -900, max: 3000 }) });
  const table = (of = cell) => fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) => fc.array(fc.array(of, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
  const checked = (quotas: Fraction[][], rows: bigint[], columns: bigint[]): RoundedMatrix => {
    const result = roundMatrix(quotas, rows, columns, one);
    const beyond = new Set(result.beyond.map(({ row, column }) => `${row} ${column}`));
    result.cells.forEach((cells, row) => {
      expect(added(cells) + result.left.rows[row]!).toBe(rows[row]);
      cells.forEach((value, column) => {
        const quota = quotas[row]![column]!;
        if (quota.numerator === 0n) expect(value).toBe(0n);
        if (quota.numerator > 0n) expect(value).toBeGreaterThanOrEqual(0n);
        if (quota.numerator < 0n) expect(value).toBeLessThanOrEqual(0n);
        const gap = subtract(fraction(value), quota);
        const within = compare(gap, fraction(1n)) < 0 && compare(gap, fraction(-1n)) > 0;
        expect(within).toBe(!beyond.has(`${row} ${column}`));
      });
    });
    columns.forEach((wanted, column) => expect(added(result.cells.map((cells) => cells[column]!)) + result.left.columns[column]!).toBe(wanted));
    return result;
  };
  it("rows and columns are what was asked, less what is said to be left; zeros stay; nobody is a unit off unless named", () =>
    fc.assert(fc.property(table(), (rows) => { const quotas = hundredths(rows); const totals = totalsOf(quotas); checked(quotas, totals.rows, totals.columns); })));
  it("the same with pinned columns", () => fc.assert(fc.property(table(), fc.nat(), (rows, at) => {
    const quotas = hundredths(rows);
    const totals = totalsOf(quotas, [at % rows[0]!.length]);
    checked(quotas, totals.rows, totals.columns);
  })));
  it("a table without zeros and wholes always foots, pins or not", () => fc.assert(fc.property(table(fc.integer({ min: 1, max: 30 }).map((whole) => whole * 100 + 37)), fc.nat(), (rows, at) => {
    const quotas = hundredths(rows);
    // As many units in the columns as in the rows, however they are spread.
    const totals = totalsOf(quotas, rows[0]!.length > 1 ? [at % rows[0]!.length] : []);
    expect(foots(checked(quotas, totals.rows, totals.columns))).toBe(true);
  })));
  it("when some rounding has the sums, one is found and no cell goes further", () => fc.assert(fc.property(table(), fc.infiniteStream(fc.boolean()), (rows, up) => {
    const quotas = hundredths(rows);
    // Any choice of floor or ceiling per cell has sums of its own; these must then be met.
    const chosen = quotas.map((row) => row.map((quota) => { const floor = quota.numerator / quota.denominator - (quota.numerator < 0n && quota.numerator % quota.denominator !== 0n ? 1n : 0n); return quota.denominator !== 1n && up.next().value === true ? floor + 1n : floor; }));
    const result = checked(quotas, chosen.map(added), chosen[0]!.map((_, column) => added(chosen.map((row) => row[column]!))));
    expect(foots(result)).toBe(true);
    expect(result.beyond).toEqual([]);
  })));
  it("−x mirrors x, and twice gives the same", () => fc.assert(fc.property(table(), (rows) => {
    const quotas = hundredths(rows);
    const totals = totalsOf(quotas);
    const result = roundMatrix(quotas, totals.rows, totals.columns, one);
    expect(roundMatrix(quotas, totals.rows, totals.columns, one)).toEqual(result);
    const mirrored = roundMatrix(quotas.map((row) => row.map(negate)), totals.rows.map((value) => -value), totals.columns.map((value) => -value), one);
    expect(mirrored.cells.map((row) => row.map((value) => -value))).toEqual(result.cells);
  })));
});

describe("the example year's pools by participant", () => {
  let facts: readonly WorkbookFacts[];
  beforeAll(async () => { facts = await exampleFacts(); });
  const matrix = (rounding?: "each-alone" | "host-absorbs", from = facts) => {
    const job = consolidate(from, { rounding });
    return { job, table: job.tables.find(({ name }) => name === "fordelingsmatrise-2025")!, t4: job.tables.find(({ name }) => name === "kostnadsfordeling-drift")! };
  };
  const figures = (row: { figures: readonly { value: unknown }[] }): number[] => row.figures.flatMap(({ value }) => (isMoney(value) ? [value.toNumber()] : []));

  it.each([undefined, "host-absorbs", "each-alone"] as const)("its total row is T4, %s", (rounding) => {
    const { table, t4 } = matrix(rounding);
    const column = t4.rows.map(({ figures: [, cost] }) => (isMoney(cost!.value) ? cost!.value.toNumber() : NaN));
    expect(figures(table.rows.at(-1)!)).toEqual(column);
  });
  it.each([undefined, "host-absorbs"] as const)("every pool and every participant foots, %s", (rounding) => {
    const { job, table } = matrix(rounding);
    const footings = job.footings.filter((footing) => footing.table === table.name);
    expect(footings).toHaveLength(table.rows.length - 1 + 5 + 1);
    expect(footings.filter(({ difference }) => difference !== "0")).toEqual([]);
    for (const row of table.rows) { const cells = figures(row); expect(cells.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(cells.at(-1)); }
  });
  it("each alone, the cells are exact and add up exactly", () => {
    for (const { figures: row } of matrix("each-alone").table.rows.slice(0, -1)) {
      const cells = row.flatMap(({ value }) => (isMoney(value) ? [value] : []));
      expect(sum(cells.slice(0, -1)).minus(cells.at(-1)!).abs().lessThan("1e-30")).toBe(true);
    }
  });
  it("every cell says where it comes from, and every sum is live", () => {
    const { table } = matrix();
    for (const row of table.rows) for (const figure of row.figures) if (isMoney(figure.value)) expect(figure.trace).toBeDefined();
    expect(table.rows.every((row) => row.figures.at(-1)!.formula !== undefined)).toBe(true);
  });
  it("the ledger has just the cells that are not their own rounding", () => {
    const { job, table } = matrix();
    const alone = matrix("each-alone").table;
    const moved = table.rows.slice(0, -1).flatMap((row, at) => row.figures.flatMap(({ value }, column) => {
      const exact = alone.rows[at]!.figures[column]!.value;
      return column < row.figures.length - 1 && isMoney(value) && isMoney(exact) && !exact.round().equals(value) ? [[row.figures[0]!.value, value.toFixed()]] : [];
    }));
    expect(moved.length).toBeGreaterThan(0);
    expect(job.ledger.filter((entry) => entry.table === table.name).map(({ pool, amount }) => [pool, amount])).toEqual(moved);
  });
  it("what nobody carries has a column of its own, only when there is something", () => {
    expect(matrix().table.columns).toHaveLength(8);
    const shown = plant(facts, "keys", (row) => row.key === "LINJE", { capacity: 10_000_000, idle: "vises" });
    const { table, job } = matrix(undefined, shown);
    expect(table.columns.map(({ values }) => values?.name)).toContain("Ikke fordelt");
    expect(job.footings.filter((footing) => footing.table === table.name && footing.difference !== "0")).toEqual([]);
  });
});

describe("allocating many pools at once", () => {
  it("gives each pool what its key gives it alone, and totals that are the sums", () => {
    const model = bigModel({ participants: 7, pools: 60, bases: 5 });
    const allocation = allocate(model, 2025).allocation!;
    for (const { pool, quotas } of allocation.lines) expect(quotas).toEqual(useKey(model, pool.key!, 2025, {}).use!.apply(fractionOf(pool.amount)).quotas);
    allocation.totals.forEach((whole, at) => expect(whole).toEqual(allocation.lines.reduce((rest, line) => add(rest, line.quotas[at]!), nothing)));
    expect(total([...allocation.totals, allocation.unallocated])).toEqual(fractionOf(allocation.amount));
  });
  it("reports a key that cannot be used where each pool names it", () => {
    const model = bigModel({ participants: 3, pools: 4, bases: 2 });
    const pools = model.pools.map((pool, row) => ({ ...pool, key: row < 2 ? "UKJENT" : pool.key!, keyAt: { cell: `F${row}` } }));
    expect(allocate({ ...model, pools }, 2025).findings.map(({ code, where }) => `${code} ${where.cell}`)).toEqual(["key-unknown F0", "key-unknown F1"]);
  });
  it("foots 20 000 cells both ways", () => {
    const { setup } = readSetup([]);
    const shown = showYear(setup, allocate(bigModel({ participants: 100, pools: 200, bases: 20 }), 2025).allocation!, "t");
    const { footings, findings, ledger } = showMatrix(setup, shown, "t");
    expect([findings, footings.filter(({ difference }) => difference !== "0")]).toEqual([[], []]);
    expect(ledger.every(({ reason }) => reason === "controlled" || reason === "largest-remainder")).toBe(true);
  });
  it("sums over a common denominator as it would one by one", () => fc.assert(fc.property(fc.array(fc.tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 17n))), (pairs) => {
    const parts = pairs.map(([a, b]) => fraction(a, b));
    expect(total(parts)).toEqual(parts.reduce(add, nothing));
    expect(compare(fraction(roundWhole(total(parts))), total(parts)) === 0 || total(parts).denominator !== 1n).toBe(true);
  })));
});
