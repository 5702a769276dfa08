import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportionAmount } from "../../../addin/functions/apportionAmount.ts";
import { frameFromCap } from "../../../addin/functions/frameFromCap.ts";
import { shareByKey } from "../../../addin/functions/shareByKey.ts";
import { toOrderCount } from "../../../addin/functions/toOrderCount.ts";
import { varianceOf } from "../../../addin/functions/varianceOf.ts";
import { vatCompensation } from "../../../addin/functions/vatCompensation.ts";

const says = (refused: string, code = "invalidValue") => ({ code, refused });
const people = ["Aukra", "Hustadvika", "Molde", "Rauma", "Vestnes"].map((name) => [name]);

describe("FORDEL", () => {
  const apportion = apportionAmount.run;
  const exact = [[6924.847], [17147.774], [42538.71], [10413.837], [11413.832]];

  it("gives whole units that foot", () => expect(apportion(10, [[1], [1], [1]], null, null)).toEqual([[4], [3], [3]]));
  it("keeps what was promised: Molde is pinned, Hustadvika carries the unit, as in the published year", () =>
    expect(apportion(88439, exact, null, [[3]])).toEqual([[6925], [17147], [42539], [10414], [11414]]));
  it("answers in the shape of the weights", () => expect(apportion(6, [[1, 2], [0, 3]], null, null)).toEqual([[1, 2], [0, 3]]));
  it("takes the unit it is given", () => {
    expect(apportion(1000, [[1], [2]], 100, null)).toEqual([[300], [700]]);
    expect(apportion(1, [[1], [2]], 0.01, null)).toEqual([[0.33], [0.67]]);
  });
  it("mirrors a negative amount", () => expect(apportion(-10, [[1], [1], [1]], null, null)).toEqual([[-4], [-3], [-3]]));
  it("does not mind blank cells among the pinned", () => expect(apportion(10, [[1], [1], [1]], null, [[1], [0]])).toEqual([[3], [4], [3]]));
  it("always foots, whatever the weights", () => fc.assert(fc.property(
    fc.integer({ min: -1e9, max: 1e9 }), fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 30 }).filter((weights) => weights.some((weight) => weight > 0)),
    (amount, weights) => { expect((apportion(amount, weights.map((weight) => [weight]), null, null) as number[][]).flat().reduce((a, b) => a + b, 0)).toBe(amount); },
  )));
  it.each([
    [[10, [[1], [-1]], null, null], says("weightNegative")],
    [[10, [[0], [0]], null, null], says("weightsZero", "notAvailable")],
    [[10, [[1], [1]], 0, null], says("unitNotPositive")],
    [[10, [[1], [1]], null, [[3]]], says("pinnedUnknown")],
    [[10, [[1], [1]], null, [[1.5]]], says("pinnedUnknown")],
    [[5, [[1], [1]], null, [[1], [2]]], says("restUnplaced", "notAvailable")],
    [[Number.NaN, [[1]], null, null], says("notANumber")],
    [[1, [["en" as unknown as number]], null, null], says("notANumber")],
  ] as const)("refuses %j and says why", (given, why) => expect(apportion(...(given as unknown as Parameters<typeof apportion>))).toEqual(why));
});

describe("ANDEL", () => {
  const share = shareByKey.run;
  const counts = [[352], [901], [2060], [574], [612]];

  it("is own count over everybody's, whatever case and space the name is typed with", () => expect(share(" molde", people, counts, null)).toBe(0.457879528784174));
  it("weights several bases together", () => expect(share("b", [["a"], ["b"]], [[1, 3], [1, 1]], [0.5, 0.5])).toBe(0.375));
  it("takes three thirds, as a cell keeps them, for a whole", () => expect(share("a", [["a"], ["b"]], [[1, 1, 1], [1, 1, 1]], [1 / 3, 1 / 3, 1 / 3])).toBe(0.5));
  it("lets a base without weight be empty", () => expect(share("a", [["a"], ["b"]], [[1, 0], [3, 0]], [1, 0])).toBe(0.25));
  it("takes weights however Excel passes a repeated argument", () => {
    expect(share("b", [["a"], ["b"]], [[1], [1]], [])).toBe(0.5);
    expect(share("b", [["a"], ["b"]], [[1], [1]], [null])).toBe(0.5);
  });
  it("shares make one", () => expect(people.reduce((sum, [name]) => sum + (share(name, people, counts, null) as number), 0)).toBeCloseTo(1, 12));
  it.each([
    [["Fræna", people, counts, null], says("participantUnknown", "notAvailable")],
    [["", [...people, [""]], [...counts, [1]], null], says("participantUnknown", "notAvailable")],
    [["Molde", [["Molde"], ["MOLDE"]], [[1], [2]], null], says("participantTwice")],
    [["Molde", people, [[1]], null], says("sizesDiffer")],
    [["Molde", people, counts.map(() => [0]), null], says("countsZero", "notAvailable")],
    [["Molde", people, counts.map(() => [-1]), null], says("countNegative")],
    [["Molde", people, counts, [0.5, 0.5]], says("weightPerColumn")],
    [["Molde", people, counts.map(([n]) => [n!, n!]), null], says("weightPerColumn")],
    [["Molde", people, counts.map(([n]) => [n!, n!]), [0.5, 0.4]], says("weightsNotWhole")],
    [["Molde", people, counts.map(([n]) => [n!, n!]), [1.5, -0.5]], says("weightNegative")],
  ] as const)("refuses %j and says why", (given, why) => expect(share(...(given as unknown as Parameters<typeof share>))).toEqual(why));
});

describe("MVAKOMP", () => {
  it("finds 20 % of gross when VAT is 25 % of net", () => expect(vatCompensation.run(12500, null)).toBe(2500));
  it("takes another rate", () => expect(vatCompensation.run(11500, 0.15)).toBe(1500));
  it("is nothing at rate 0, which is not the same as no rate", () => expect(vatCompensation.run(1000, 0)).toBe(0));
  it("refuses a negative rate", () => expect(vatCompensation.run(1000, -0.25)).toEqual(says("rateNegative")));
});

describe("MÅBESTILLES", () => {
  it("is expired and expiring less stock and ordered", () => expect(toOrderCount.run(40, 25, 12, 20)).toBe(33));
  it("never falls below 0", () => expect(toOrderCount.run(1, 1, 5, 0)).toBe(0));
  it("refuses a negative count", () => expect(toOrderCount.run(1, 1, -5, 0)).toEqual(says("countNegative")));
});

describe("RAMMEFRATAK", () => {
  it("finds the last frame that keeps the cap: 333 × 0.3 is 99.9, 334 × 0.3 is 100.2", () => expect(frameFromCap.run(100, 0.3, null)).toBe(333));
  it("may let the printed amount keep it instead", () => expect([frameFromCap.run(100, 0.3, "som trykt"), frameFromCap.run(100, 0.3, "As printed")]).toEqual([334, 334]));
  it("is proved on either side, whatever cap and share", () => fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 10000 }), (cap, basis) => {
    const frame = frameFromCap.run(cap, basis / 10000, "streng") as number;
    expect(frame * basis <= cap * 10000 && (frame + 1) * basis > cap * 10000).toBe(true);
  })));
  it.each([[[-1, 0.3, null], says("capNegative")], [[100, 0, null], says("shareOutside")], [[100, 1.01, null], says("shareOutside")], [[100, 0.3, "omtrent"], says("modeUnknown")]] as const)(
    "refuses %j and says why", (given, why) => expect(frameFromCap.run(...(given as readonly [number, number, string | null]))).toEqual(why));
});

describe("AVVIK", () => {
  it("is budget less forecast, without the dust of binary fractions", () => expect([varianceOf.run(500, 686), varianceOf.run(0.3, 0.1)]).toEqual([-186, 0.2]));
  it("refuses what is no number", () => expect(varianceOf.run(Number.POSITIVE_INFINITY, 1)).toEqual(says("notANumber")));
});
