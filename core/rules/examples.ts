import { examples as casesAgree } from "./casesAgree.ts";
import { examples as columnsShifted } from "./columnsShifted.ts";
import { examples as dateOutsideYear } from "./dateOutsideYear.ts";
import { examples as deviceDates } from "./deviceDates.ts";
import { examples as devicePriceMissing } from "./devicePriceMissing.ts";
import { examples as deviceSeen } from "./deviceSeen.ts";
import { examples as deviceTwice } from "./deviceTwice.ts";
import type { Examples } from "./example.ts";
import { examples as figureUnchanged } from "./figureUnchanged.ts";
import { examples as forecastBelowActual } from "./forecastBelowActual.ts";
import { examples as formulaInconsistent } from "./formulaInconsistent.ts";
import { examples as formulaTypedOver } from "./formulaTypedOver.ts";
import { examples as lineDuplicate } from "./lineDuplicate.ts";
import { examples as openFlow } from "./openFlow.ts";
import { examples as openTotal } from "./openTotal.ts";
import { examples as outlier } from "./outlier.ts";
import { examples as outsideIncome } from "./outsideIncome.ts";
import { examples as participantCoverage } from "./participantCoverage.ts";
import { examples as registerDiffers } from "./registerDiffers.ts";
import { examples as resolutionFits } from "./resolutionFits.ts";
import { examples as rowSwallowed } from "./rowSwallowed.ts";
import { examples as shareAboveWhole } from "./shareAboveWhole.ts";
import { examples as signFlipped } from "./signFlipped.ts";
import { examples as toOrderRule } from "./toOrderRule.ts";
import { examples as toOrderSum } from "./toOrderSum.ts";
import { examples as totalLeavesOut } from "./totalLeavesOut.ts";
import { examples as totalsFoot } from "./totalsFoot.ts";
import { examples as unitSlip } from "./unitSlip.ts";
import { examples as unitSlipColumn } from "./unitSlipColumn.ts";
import { examples as varianceRule } from "./varianceRule.ts";
import { examples as vatShare } from "./vatShare.ts";
import { examples as workbookVersion } from "./workbookVersion.ts";

/** Every rule's examples, by finding: what the tests plant and docs/findings.md shows. */
export const examples: Examples = {
  ...varianceRule, ...totalsFoot, ...totalLeavesOut, ...rowSwallowed, ...columnsShifted, ...lineDuplicate, ...forecastBelowActual, ...toOrderRule, ...toOrderSum, ...registerDiffers, ...deviceTwice, ...deviceDates, ...deviceSeen, ...devicePriceMissing,
  ...openTotal, ...openFlow, ...casesAgree, ...resolutionFits,
  ...formulaTypedOver, ...formulaInconsistent, ...signFlipped, ...unitSlip, ...unitSlipColumn, ...shareAboveWhole, ...vatShare,
  ...dateOutsideYear, ...outlier, ...figureUnchanged, ...participantCoverage, ...outsideIncome, ...workbookVersion,
};
