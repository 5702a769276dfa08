import { casesAgree } from "./casesAgree.ts";
import { columnsShifted } from "./columnsShifted.ts";
import { dateOutsideYear } from "./dateOutsideYear.ts";
import { deviceDates } from "./deviceDates.ts";
import { devicePriceMissing } from "./devicePriceMissing.ts";
import { deviceSeen } from "./deviceSeen.ts";
import { deviceTwice } from "./deviceTwice.ts";
import { figureUnchanged } from "./figureUnchanged.ts";
import { forecastBelowActual } from "./forecastBelowActual.ts";
import { formulaInconsistent } from "./formulaInconsistent.ts";
import { formulaTypedOver } from "./formulaTypedOver.ts";
import { openFlow } from "./openFlow.ts";
import { openTotal } from "./openTotal.ts";
import { outlier } from "./outlier.ts";
import { outsideIncome } from "./outsideIncome.ts";
import { participantCoverage } from "./participantCoverage.ts";
import { registerDiffers } from "./registerDiffers.ts";
import { resolutionFits } from "./resolutionFits.ts";
import { rowSwallowed } from "./rowSwallowed.ts";
import type { Rule } from "./rule.ts";
import { shareAboveWhole } from "./shareAboveWhole.ts";
import { signFlipped } from "./signFlipped.ts";
import { toOrderRule } from "./toOrderRule.ts";
import { toOrderSum } from "./toOrderSum.ts";
import { totalLeavesOut } from "./totalLeavesOut.ts";
import { totalsFoot } from "./totalsFoot.ts";
import { unitSlip } from "./unitSlip.ts";
import { unitSlipColumn } from "./unitSlipColumn.ts";
import { varianceRule } from "./varianceRule.ts";
import { vatShare } from "./vatShare.ts";
import { workbookVersion } from "./workbookVersion.ts";

/** The rules about figures, in the order their findings are listed when equally grave; those about how sheets fit together belong to the reading (readSource). */
export const rules: readonly Rule[] = [
  varianceRule, totalsFoot, totalLeavesOut, rowSwallowed, columnsShifted, forecastBelowActual, toOrderRule, toOrderSum, registerDiffers, deviceTwice, deviceDates, deviceSeen, devicePriceMissing,
  openTotal, openFlow, casesAgree, resolutionFits,
  formulaTypedOver, formulaInconsistent, signFlipped, unitSlip, unitSlipColumn, shareAboveWhole, vatShare,
  dateOutsideYear, outlier, figureUnchanged, participantCoverage, outsideIncome, workbookVersion,
];
