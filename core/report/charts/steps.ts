import type { CellRef, Formula } from "../../formula.ts";
import { decimal, zero, type Money } from "../../money.ts";
import { texts, type Language } from "../../text/texts.ts";
import type { Role, Series } from "./chart.ts";

interface SignedCell extends CellRef { readonly sign: 1 | -1 }

/** One bar of a waterfall: a level from the axis, or a change from where the one before ended; its cells add to it by their signs. */
export interface Step {
  readonly label: string;
  readonly kind: "level" | "change";
  readonly amount: Money;
  readonly role?: Role;
  readonly cells: readonly SignedCell[];
}

interface Laid { readonly categories: readonly string[]; readonly series: readonly Series[]; readonly from?: Money }

const roles = ["base", "level", "rise", "fall", "rest"] as const;

/**
 * Steps as stacked series: an unseen base, and on it a level, a rise, a fall or what nothing explains. Undefined when a bar
 * would cross zero, which cannot be stacked. The axis begins near the lowest end of a bar when the changes are small beside it.
 */
export function laySteps(language: Language, steps: readonly Step[]): Laid | undefined {
  const bars: { role: Role; base: Money; size: Money; formulas: Partial<Record<Role, Formula>> }[] = [];
  let [at, way]: [Money, Step["cells"]] = [zero, []];
  for (const { kind, amount, role, cells } of steps) {
    const [start, startWay] = kind === "level" ? [zero, []] : [at, way];
    [at, way] = [start.plus(amount), [...startWay, ...cells]];
    const falls = amount.isNegative();
    const own = kind === "level" ? "level" : role ?? (falls ? "fall" : "rise");
    const base = kind === "level" ? zero : falls ? at : start;
    const formulas = { base: net(falls ? way : startWay), [own]: net(falls ? cells.map(negated) : cells) };
    bars.push({ role: own, base, size: amount.abs(), formulas });
  }
  if (bars.some(({ base, size, role }) => base.isNegative() || (role === "level" && base.plus(size).isNegative()))) return undefined;
  const names = texts[language].charts.roles;
  const used = roles.filter((role) => role === "base" || bars.some((bar) => bar.role === role));
  return {
    categories: steps.map(({ label }) => label), ...axisFrom(bars),
    series: used.map((role): Series => ({ name: names[role], role, points: bars.map((bar) => {
      const value = role === "base" ? bar.base : bar.role === role ? bar.size : null;
      return value === null || (role === "base" && value.isZero()) ? { value: null } : { value, formula: bar.formulas[role]! };
    }) })),
  };
}

const negated = ({ sign, ...cell }: SignedCell): SignedCell => ({ ...cell, sign: sign === 1 ? -1 : 1 });
const net = (cells: Step["cells"]): Formula => {
  const of = (sign: 1 | -1): CellRef[] => cells.filter((cell) => cell.sign === sign).map(({ row, column }) => ({ row, column }));
  return of(-1).length === 0 ? { sum: of(1) } : { net: { plus: of(1), less: of(-1) } };
};

/** A round number below the lowest end, when the bars would otherwise hide what changed. */
function axisFrom(bars: readonly { readonly role: Role; readonly base: Money; readonly size: Money }[]): { from?: Money } {
  const ends = bars.flatMap(({ role, base, size }) => (role === "level" ? [size] : [base, base.plus(size)]));
  const [low, high] = [ends.reduce((a, b) => (b.lessThan(a) ? b : a), ends[0] ?? zero), ends.reduce((a, b) => (b.greaterThan(a) ? b : a), zero)];
  const span = high.minus(low);
  if (span.isZero() || span.times(4).greaterThan(high)) return {};
  const step = decimal(10).pow(span.toFixed(0).length - 1);
  const from = low.minus(span.dividedBy(4)).dividedBy(step).floor().times(step);
  return from.isPositive() && !from.isZero() ? { from } : {};
}
