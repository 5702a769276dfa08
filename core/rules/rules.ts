import { forecastBelowActual } from "./forecastBelowActual.ts";
import { lineDuplicate } from "./lineDuplicate.ts";
import { openTotal } from "./openTotal.ts";
import type { Rule } from "./rule.ts";
import { toOrderRule } from "./toOrderRule.ts";
import { totalsFoot } from "./totalsFoot.ts";
import { unitSlip } from "./unitSlip.ts";
import { varianceRule } from "./varianceRule.ts";

/** The rules, in the order their findings are listed when equally grave. */
export const rules: readonly Rule[] = [varianceRule, totalsFoot, lineDuplicate, forecastBelowActual, toOrderRule, unitSlip, openTotal];
