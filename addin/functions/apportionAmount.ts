import { apportion } from "../../core/apportion.ts";
import { decimal } from "../../core/money.ts";
import { areNumbers, asCell, exactly } from "./cellNumber.ts";
import { notThere, wrong, type Answer, type CustomFunction, type Left } from "./customFunction.ts";

/** An amount by weights, in whole units that foot: largest remainder, as in the engine. Answers in the weights' own shape. */
export const apportionAmount = {
  id: "APPORTION",
  name: { nb: "FORDEL", en: "APPORTION" },
  description: {
    nb: "Fordeler et beløp etter vekter i hele enheter som går opp (største rest). Svaret fyller like mange celler som vektene.",
    en: "Apportions an amount by weights in whole units that foot (largest remainder). The answer fills as many cells as the weights.",
  },
  parameters: [
    { name: { nb: "beløp", en: "amount" }, description: { nb: "Beløpet som skal fordeles.", en: "The amount to apportion." }, type: "number" },
    { name: { nb: "vekter", en: "weights" }, description: { nb: "Området med vekter, for eksempel antall.", en: "The range of weights, counts for instance." }, type: "number", range: true },
    { name: { nb: "enhet", en: "unit" }, description: { nb: "Minste enhet i svaret. Standard: 1.", en: "The smallest unit of the answer. Default: 1." }, type: "number", optional: true },
    { name: { nb: "låst", en: "pinned" }, description: { nb: "Plassen til deler som ikke skal bære avrundingen: 1 er den første vekten.", en: "Places of parts that take no rounding correction: 1 is the first weight." }, type: "number", range: true, optional: true },
  ],
  spills: true,
  run(amount: number, weights: readonly (readonly number[])[], unit: Left<number>, pinned: Left<readonly (readonly number[])[]>): Answer {
    const places = (pinned ?? []).flat();
    const flat = weights.flat();
    if (!areNumbers(amount, ...flat, unit ?? 1, ...places)) return wrong("notANumber");
    if ((unit ?? 1) <= 0) return wrong("unitNotPositive");
    if (flat.some((weight) => weight < 0)) return wrong("weightNegative");
    if (amount !== 0 && flat.every((weight) => weight === 0)) return notThere("weightsZero");
    // A blank cell among the pinned comes as 0.
    const rows = places.filter((place) => place !== 0).map((place) => place - 1);
    if (rows.some((row) => !Number.isInteger(row) || row < 0 || row >= flat.length)) return wrong("pinnedUnknown");
    const { amounts, residual } = apportion(decimal(amount), flat.map(exactly), { unit: decimal(unit ?? 1), policy: "largest-remainder", pinned: rows });
    if (!residual.isZero()) return notThere("restUnplaced");
    const width = weights[0]!.length;
    return weights.map((row, down) => row.map((_, right) => asCell(amounts[down * width + right]!)));
  },
} satisfies CustomFunction;
