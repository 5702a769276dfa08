import { forecastBelowActual } from "./forecastBelowActual.ts";
import { openTotal } from "./openTotal.ts";
import type { Rule } from "./rule.ts";
import { toOrderRule } from "./toOrderRule.ts";
import { totalsFoot } from "./totalsFoot.ts";
import { unitSlip } from "./unitSlip.ts";
import { varianceRule } from "./varianceRule.ts";

/** The rules about figures, in the order their findings are listed when equally grave; those about how sheets fit together belong to the reading (readSource). */
export const rules: readonly Rule[] = [varianceRule, totalsFoot, forecastBelowActual, toOrderRule, unitSlip, openTotal];
