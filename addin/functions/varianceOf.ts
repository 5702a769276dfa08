import { decimal } from "../../core/money.ts";
import { areNumbers, asCell } from "./cellNumber.ts";
import { wrong, type Answer, type CustomFunction } from "./customFunction.ts";

/** Annual budget less forecast: negative is an overrun. */
export const varianceOf = {
  id: "VARIANCE",
  name: { nb: "AVVIK", en: "VARIANCE" },
  description: { nb: "Avviket: årsbudsjett − prognose. Minus betyr merforbruk.", en: "The variance: annual budget − forecast. Minus means an overrun." },
  parameters: [
    { name: { nb: "årsbudsjett", en: "budget" }, description: { nb: "Budsjettet for hele året.", en: "The budget for the whole year." }, type: "number" },
    { name: { nb: "prognose", en: "forecast" }, description: { nb: "Prognosen for hele året, ikke regnskapet så langt.", en: "The forecast for the whole year, not the actual so far." }, type: "number" },
  ],
  run: (budget: number, forecast: number): Answer => (areNumbers(budget, forecast) ? asCell(decimal(budget).minus(decimal(forecast))) : wrong("notANumber")),
} satisfies CustomFunction;
