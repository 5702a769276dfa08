import { compare, nothing, subtract, whole, type Fraction } from "../fraction.ts";
import { contains, intersect, isEmpty, quotient, roundingInterval, sumOf, type End, type Interval } from "./interval.ts";

/** One printed column: a figure per participant, in one order for all columns, and what they are shares of. Any unit. */
export interface PrintedColumn {
  readonly name: string;
  readonly figures: readonly Fraction[];
  /** What each figure is rounded to. */
  readonly units: readonly Fraction[];
  /** Not 0, and clear of 0 by more than its rounding. */
  readonly total: Fraction;
  /** What the total is rounded to; absent: it is exact. */
  readonly totalUnit?: Fraction;
}

/** Columns that one key explains, with the interval each participant's share must lie in. */
export interface Agreement<C extends PrintedColumn = PrintedColumn> { readonly columns: readonly C[]; readonly intervals: readonly Interval[] }

/** Why no key gives these columns: two of them put a participant's share on either side of a gap, or the shares cannot make 1. */
export type Conflict =
  | { readonly kind: "participant"; readonly participant: number; readonly atLeast: Fraction; readonly low: string; readonly atMost: Fraction; readonly high: string }
  | { readonly kind: "sum"; readonly columns: readonly string[]; readonly atLeast: Fraction; readonly atMost: Fraction };

export interface Inference<C extends PrintedColumn = PrintedColumn> { readonly agreements: readonly Agreement<C>[]; readonly conflicts: readonly Conflict[] }

/**
 * Which keys made these columns? Each printed figure leaves its share an interval; a key is what lies in all of them and sums
 * to 1. One agreement means that one key explains every column. Otherwise the largest agreement comes first (grown from
 * each column in turn, in order; the first of the largest is kept), what is left is asked again, and each column outside
 * has a conflict that proves why. Columns that no key gives by themselves are in no agreement.
 */
export function inferKey<C extends PrintedColumn>(columns: readonly C[]): Inference<C> {
  const alone = columns.map((column) => conflictOf([column]));
  let left = columns.filter((_, index) => !alone[index]);
  const agreements: Agreement<C>[] = [];
  while (left.length > 0) {
    const agreeing = largestAgreeing(left);
    agreements.push({ columns: agreeing, intervals: tighten(boxOf(agreeing)) });
    left = left.filter((column) => !agreeing.includes(column));
  }
  const [main, ...others] = agreements;
  const outside = others.flatMap((other) => other.columns).map((column) => conflictOf([...main!.columns, column]));
  return { agreements, conflicts: [...alone, ...outside].flatMap((conflict) => conflict ?? []) };
}

/** A share is never below 0 nor above 1. */
const shareOfAll: Interval = { lowest: { at: nothing, closed: true }, highest: { at: whole, closed: true } };

const intervalsOf = ({ figures, units, total, totalUnit = nothing }: PrintedColumn): readonly Interval[] =>
  figures.map((figure, index) => quotient(roundingInterval(figure, units[index]!), roundingInterval(total, totalUnit)));

const boxOf = (columns: readonly PrintedColumn[]): readonly Interval[] =>
  columns.map(intervalsOf).reduce((box, intervals) => box.map((one, index) => intersect(one, intervals[index]!)), columns[0]!.figures.map(() => shareOfAll));

/** What the others leave each participant, as the shares sum to 1. For intervals one pass is the fixed point. */
function tighten(box: readonly Interval[]): readonly Interval[] {
  const rest = ({ at, closed }: End): End => ({ at: subtract(whole, at), closed });
  return box.map((own, index) => {
    const others = sumOf(box.filter((_, other) => other !== index));
    return intersect(own, { lowest: rest(others.highest), highest: rest(others.lowest) });
  });
}

function conflictOf(columns: readonly PrintedColumn[]): Conflict | undefined {
  const box = boxOf(columns);
  const participant = box.findIndex(isEmpty);
  if (participant >= 0) return gapAt(columns, participant, box[participant]!);
  const sum = sumOf(box);
  return contains(sum, whole) ? undefined : { kind: "sum", columns: columns.map(({ name }) => name), atLeast: sum.lowest.at, atMost: sum.highest.at };
}

function gapAt(columns: readonly PrintedColumn[], participant: number, { lowest, highest }: Interval): Conflict {
  const setting = (end: "lowest" | "highest", at: Fraction): string =>
    columns.find((column) => compare(intervalsOf(column)[participant]![end].at, at) === 0)?.name ?? columns[0]!.name;
  return { kind: "participant", participant, atLeast: lowest.at, low: setting("lowest", lowest.at), atMost: highest.at, high: setting("highest", highest.at) };
}

function largestAgreeing<C extends PrintedColumn>(columns: readonly C[]): readonly C[] {
  const grown = columns.map((seed) => columns.reduce<readonly C[]>((agreeing, column) => (column === seed || conflictOf([...agreeing, column]) ? agreeing : [...agreeing, column]), [seed]));
  const largest = grown.reduce((best, one) => (one.length > best.length ? one : best));
  return columns.filter((column) => largest.includes(column));
}
