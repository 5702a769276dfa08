import type { Finding } from "../finding.ts";
import type { Source } from "../source.ts";
import { forecastBelowActual } from "./forecastBelowActual.ts";
import { lineDuplicate } from "./lineDuplicate.ts";
import { openTotal } from "./openTotal.ts";
import { toOrderRule } from "./toOrderRule.ts";
import { totalsFoot } from "./totalsFoot.ts";
import { unitSlip } from "./unitSlip.ts";
import { varianceRule } from "./varianceRule.ts";

/** A rule looks at what the sheets say and tells what is wrong; it changes nothing. */
export type Rule = (source: Source) => readonly Finding[];

/** The rules, in the order their findings are listed when equally grave. */
export const rules: readonly Rule[] = [varianceRule, totalsFoot, lineDuplicate, forecastBelowActual, toOrderRule, unitSlip, openTotal];
