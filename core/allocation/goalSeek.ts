import { fault, type Finding, type Where } from "../finding.ts";
import { add, ceilWhole, compare, divide, floorWhole, fraction, fractionOf, isZero, multiply, roundWhole, subtract, toDecimal, type Fraction } from "../fraction.ts";
import { ofSteps, type Money } from "../money.ts";
import { sameText } from "../sheets/contract.ts";
import type { InternalMethod } from "../setup.ts";
import { lastWhole } from "./lastWhole.ts";
import type { Model, Pool } from "./model.ts";
import { movingFrame, type MovingFrame } from "./movingFrame.ts";
import { nobodyCalled } from "./nameReader.ts";

/** Strict: the exact amount is not above the cap. As printed: the amount rounded alone to the unit is not. */
export type CapMode = "strict" | "as-printed";
export const capModes: readonly CapMode[] = ["strict", "as-printed"];

export interface Seek {
  readonly participant: string;
  /** Kroner the participant shall not pay more than. */
  readonly cap: Money;
  readonly mode: CapMode;
  /** Kroner in one step of the frame, and the unit amounts are printed in. */
  readonly unit: Money;
  readonly method: InternalMethod;
  /** Where the cap stands, for findings. */
  readonly at?: Where;
}

/** Kroner, all of it. Frames are whole units; amounts are exact. */
export interface FrameSought {
  readonly participant: string;
  readonly index: number;
  readonly moving: MovingFrame;
  /** The participant's exact amount with the pools as they stand. */
  readonly amountToday: Fraction;
  /** The cap divided by today's share: the answer if the share did not move, and no whole frame. */
  readonly byDivision?: Fraction;
  readonly strict?: Money;
  /** Every frame at which the participant's printed amount is the largest that is not above the cap. */
  readonly printed?: { readonly from: Money; readonly to: Money; readonly count: number };
  readonly answer: Money;
  /** The participant's exact amount at the answer. */
  readonly amount: Fraction;
  /** Whether no other whole frame prints the same amount. */
  readonly unique: boolean;
  readonly pools: readonly { readonly pool: Pool; readonly after: Fraction }[];
}

/** Room above today's frame to look in, in units: beyond it the amount is taken never to reach the cap. */
const reach = 2n ** 40n;

/**
 * From a cap on one participant's amount to the largest frame that keeps it. The giving pools move with the frame and so
 * does the share: a fixed point. It is first taken as linear, exactly, and then proved on whole units (the frame keeps the
 * cap, the next does not); keys whose parts depend on the amount are searched by halving.
 */
export function seekFrame(model: Model, year: number, seek: Seek): { sought?: FrameSought; findings: readonly Finding[] } {
  const at = seek.at ?? {};
  const { moving, findings } = movingFrame(model, year, seek.method);
  if (!moving) return { findings };
  const people = moving.today.participants.map(({ name }) => name);
  const index = people.findIndex((name) => sameText(name, seek.participant));
  if (index < 0) return { findings: [...findings, nobodyCalled(seek.participant, people, at)] };
  const participant = people[index]!;
  const { step, lowest, highest, amountOf, last } = unitsOf(moving, index, seek.unit);
  const cap = fractionOf(seek.cap);
  const strict = last((n) => compare(amountOf(n), cap) <= 0, cap);
  const printedOf = (n: bigint): bigint => roundWhole(divide(amountOf(n), step));
  const halfAbove = (units: bigint): Fraction => multiply(fraction(2n * units + 1n, 2n), step);
  const mostUnits = floorWhole(divide(cap, step));
  const to = last((n) => printedOf(n) <= mostUnits, halfAbove(mostUnits));
  const found = seek.mode === "strict" ? strict : to;
  const values = { participant, cap: seek.cap.toFixed() };
  if (found === undefined) return { findings: [...findings, fault("cap-too-low", at, { ...values, fixed: toDecimal(moving.amountAt(index, moving.fixed)).toDecimalPlaces(2).toFixed() })] };
  if (found === highest) return { findings: [...findings, fault("cap-never-reached", at, values)] };
  const from = to === undefined || to === highest ? undefined : (last((n) => printedOf(n) < printedOf(to), halfAbove(printedOf(to) - 1n)) ?? lowest - 1n) + 1n;
  const kroner = (n: bigint): Money => ofSteps(n, seek.unit);
  const amountToday = moving.today.totals[index]!;
  return {
    sought: {
      participant, index, moving, amountToday,
      ...(isZero(amountToday) || isZero(moving.frame) ? {} : { byDivision: divide(multiply(cap, moving.frame), amountToday) }),
      ...(strict === undefined || strict === highest ? {} : { strict: kroner(strict) }),
      ...(from === undefined ? {} : { printed: { from: kroner(from), to: kroner(to!), count: Number(to! - from + 1n) } }),
      answer: kroner(found), amount: amountOf(found), unique: from !== undefined && from === to,
      pools: moving.giving.map((pool) => ({ pool, after: moving.poolAt(pool, multiply(fraction(found), step)) })),
    },
    findings,
  };
}

/** Frames counted in units: a participant's exact amount at each, and the last frame for which a rule about it holds. */
function unitsOf(moving: MovingFrame, participant: number, unit: Money) {
  const step = fractionOf(unit);
  const amountOf = (n: bigint): Fraction => moving.amountAt(participant, multiply(fraction(n), step));
  const lowest = ceilWhole(divide(moving.fixed, step));
  const highest = floorWhole(divide(moving.frame, step)) + reach;
  const least = moving.amountAt(participant, moving.fixed);
  const slope = divide(subtract(moving.today.totals[participant]!, least), subtract(moving.frame, moving.fixed));
  /** The last unit whose amount is at most `limit`, were every key proportional to the amount. */
  const guess = (limit: Fraction): bigint => (isZero(slope) ? highest : floorWhole(divide(add(moving.fixed, divide(subtract(limit, least), slope)), step)));
  return { step, lowest, highest, amountOf, last: (holds: (n: bigint) => boolean, limit: Fraction) => lastWhole(holds, guess(limit), lowest, highest) };
}
