import { decimal } from "../money.ts";
import { equationsOf } from "../rules/equations.ts";
import { remember } from "../remember.ts";
import { columnsOf } from "../sheets/columnsOf.ts";
import type { SheetFacts } from "../sheets/facts.ts";
import { placeOf } from "../workbook.ts";
import { arithmeticOf, type Arithmetic } from "./arithmetic.ts";
import type { Candidate } from "./candidates.ts";
import type { Repair } from "./repair.ts";
import { search, sizeOf, slipId } from "./search.ts";

/** What would make every sum and rule of the sheet hold, one repair per set of slips that hang together; none when nothing fails or nothing small does it. */
export const repairSheet = (sheet: SheetFacts): readonly Repair[] => remembered(sheet, "repairs");

/** A table of more rows says too little about any one of them. */
const mostRows = 400;

const remembered = remember((sheet: SheetFacts): readonly Repair[] => {
  if (columnsOf(sheet).length > mostRows) return [];
  const equations = equationsOf(sheet);
  if (equations.length === 0) return [];
  const arithmetic = arithmeticOf(sheet, equations);
  const { solutions, complete } = search(arithmetic);
  const chosen = [...solutions].sort((a, b) => computedIn(b) - computedIn(a))[0];
  if (!chosen) return [];
  const held = solutions.map((one) => new Set(one.map(slipId)));
  return together(arithmetic, chosen).map((slips): Repair => ({
    file: sheet.file, sheet: sheet.sheet, slips: slips.map(({ slip }) => slip), size: sizeOf(slips),
    edits: slips.flatMap(({ cells }) => [...cells].map(([cell, after]) => ({ cell, before: asTyped(sheet, arithmetic, cell, arithmetic.values.get(cell)), after: asTyped(sheet, arithmetic, cell, after) }))),
    unique: complete && held.every((ids) => slips.every((slip) => ids.has(slipId(slip)))),
    proof: failingOf(arithmetic, slips).map((equation) => {
      const seen = arithmetic.values.get(equation.outcome) ?? 0;
      const was = seen - arithmetic.gap(equation, arithmetic.values);
      return { cell: equation.outcome, kind: equation.kind, seen: decimal(seen).dividedBy(arithmetic.scale).toFixed(), was: decimal(was).dividedBy(arithmetic.scale).toFixed() };
    }),
  }));
});

/** Of several as small, the one that leaves what people typed and computes the result anew. */
const computedIn = (slips: readonly Candidate[]): number => slips.filter(({ slip }) => slip === "computed").length;

/** A value as its cell holds it: in units, and in the unit of its own column. */
function asTyped({ columns, scales = {} }: SheetFacts, { scale }: Arithmetic, cell: string, value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  const name = Object.keys(scales).find((one) => columns[one] === placeOf(cell)!.column);
  return decimal(value).dividedBy(scale).dividedBy(name === undefined ? 1 : scales[name]!).toNumber();
}

/** The sums that failed and rest on the cells of these slips. */
const failingOf = (arithmetic: Arithmetic, slips: readonly Candidate[]) => {
  const own = new Set(slips.flatMap(({ cells }) => [...cells.keys()]).flatMap(arithmetic.touching));
  return arithmetic.equations.filter((equation) => own.has(equation) && !arithmetic.holds(equation, arithmetic.values));
};

/** Slips that share a sum that failed are one repair; the others each their own. */
function together(arithmetic: Arithmetic, slips: readonly Candidate[]): readonly (readonly Candidate[])[] {
  return slips.reduce<readonly (readonly Candidate[])[]>((groups, slip) => {
    const sums = new Set(failingOf(arithmetic, [slip]));
    const joined = groups.filter((group) => failingOf(arithmetic, group).some((equation) => sums.has(equation)));
    return [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), slip]];
  }, []);
}
