import type { CapMode } from "../../core/allocation/goalSeek.ts";
import { lastWhole } from "../../core/allocation/lastWhole.ts";
import { compare, divide, floorWhole, fraction, multiply, roundWhole } from "../../core/fraction.ts";
import { normaliseText } from "../../core/sheets/contract.ts";
import { areNumbers, exactly } from "./cellNumber.ts";
import { wrong, type Answer, type CustomFunction, type Left } from "./customFunction.ts";

const modes: Readonly<Record<string, CapMode>> = { streng: "strict", strict: "strict", "som trykt": "as-printed", "as printed": "as-printed", "as-printed": "as-printed" };

/**
 * From a cap on one participant's amount to the largest whole frame that keeps it, when the share stands still: strictly,
 * or so that the amount rounded to whole units keeps it. Where the share moves with the frame, the goal-seek is the answer.
 */
export const frameFromCap = {
  id: "FRAMEFROMCAP",
  name: { nb: "RAMMEFRATAK", en: "FRAMEFROMCAP" },
  description: { nb: "Den største hele rammen der deltakerens andel av den ikke er over taket. Forutsetter at andelen ligger fast.", en: "The largest whole frame of which the participant's share is not above the cap. Takes the share as fixed." },
  parameters: [
    { name: { nb: "tak", en: "cap" }, description: { nb: "Det meste deltakeren skal betale.", en: "The most the participant shall pay." }, type: "number" },
    { name: { nb: "andel", en: "share" }, description: { nb: "Deltakerens andel av rammen.", en: "The participant's share of the frame." }, type: "number" },
    { name: { nb: "regel", en: "rule" }, description: { nb: "«streng» (standard): eksakt beløp. «som trykt»: beløpet avrundet til hele enheter.", en: "“strict” (default): the exact amount. “as printed”: the amount rounded to whole units." }, type: "string", optional: true },
  ],
  run(cap: number, share: number, rule: Left<string>): Answer {
    if (!areNumbers(cap, share)) return wrong("notANumber");
    if (cap < 0) return wrong("capNegative");
    if (share <= 0 || share > 1) return wrong("shareOutside");
    const mode = modes[normaliseText(rule || "strict")];
    if (mode === undefined) return wrong("modeUnknown");
    const [most, part] = [exactly(cap), exactly(share)];
    const amountOf = (frame: bigint) => multiply(fraction(frame), part);
    const keeps = (frame: bigint): boolean => (mode === "strict" ? compare(amountOf(frame), most) <= 0 : compare(fraction(roundWhole(amountOf(frame))), most) <= 0);
    const unrounded = floorWhole(divide(mode === "strict" ? most : fraction(2n * floorWhole(most) + 1n, 2n), part));
    return Number(lastWhole(keeps, unrounded, 0n, unrounded + 2n)!);
  },
} satisfies CustomFunction;
