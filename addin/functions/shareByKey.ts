import { wholeWeights } from "../../core/allocation/methods/wholeWeights.ts";
import { divide, isZero, multiply, total, whole } from "../../core/fraction.ts";
import { normaliseText } from "../../core/sheets/contract.ts";
import { areNumbers, asCell, exactly } from "./cellNumber.ts";
import { notThere, wrong, type Answer, type CustomFunction, type Left } from "./customFunction.ts";

/** A participant's share by a key: own count of all counts, or several bases weighted together as in a composite key. */
export const shareByKey = {
  id: "SHARE",
  name: { nb: "ANDEL", en: "SHARE" },
  description: {
    nb: "Deltakerens andel etter en nøkkel: eget antall delt på alles, eller flere grunnlag vektet sammen.",
    en: "A participant's share by a key: own count over everybody's, or several bases weighted together.",
  },
  parameters: [
    { name: { nb: "deltaker", en: "participant" }, description: { nb: "Navnet på deltakeren.", en: "The participant's name." }, type: "any" },
    { name: { nb: "deltakere", en: "participants" }, description: { nb: "Kolonnen med alle deltakerne.", en: "The column of all participants." }, type: "any", range: true },
    { name: { nb: "antall", en: "counts" }, description: { nb: "Antallene, rad for rad; én kolonne for hvert grunnlag.", en: "The counts, row by row; one column for each base." }, type: "number", range: true },
    { name: { nb: "vekt", en: "weight" }, description: { nb: "Vekten til hver kolonne, til sammen 100 %. Kan utelates når det er én kolonne.", en: "The weight of each column, 100% together. May be left out when there is one column." }, type: "number", repeating: true },
  ],
  run(participant: unknown, participants: readonly (readonly unknown[])[], counts: readonly (readonly number[])[], given: Left<readonly Left<number>[]>): Answer {
    const weights = (Array.isArray(given) ? given : [given]).flat(2).filter((weight) => weight !== null && weight !== undefined);
    if (!areNumbers(...counts.flat(), ...weights)) return wrong("notANumber");
    if (participants.length !== counts.length || participants.some((row) => row.length !== 1)) return wrong("sizesDiffer");
    const name = normaliseText(String(participant));
    const rows = participants.flatMap(([one], row) => (name !== "" && normaliseText(String(one)) === name ? [row] : []));
    if (rows.length === 0) return notThere("participantUnknown");
    if (rows.length > 1) return wrong("participantTwice");
    if (counts.flat().some((count) => count < 0)) return wrong("countNegative");
    if (weights.some((weight) => weight < 0)) return wrong("weightNegative");
    const columns = counts[0]!.map((_, column) => counts.map((row) => exactly(row[column]!)));
    const stated = columns.length === 1 && weights.length === 0 ? [whole] : weights.map(exactly);
    if (stated.length !== columns.length) return wrong("weightPerColumn");
    const parts = wholeWeights(stated);
    if (!parts) return wrong("weightsNotWhole");
    // A base that weighs nothing may be empty.
    const used = columns.flatMap((column, index) => (isZero(parts[index]!) ? [] : [{ column, weight: parts[index]! }]));
    if (used.some(({ column }) => isZero(total(column)))) return notThere("countsZero");
    return asCell(total(used.map(({ column, weight }) => multiply(weight, divide(column[rows[0]!]!, total(column))))));
  },
} satisfies CustomFunction;
