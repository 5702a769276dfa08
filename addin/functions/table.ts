import { apportionAmount } from "./apportionAmount.ts";
import type { CustomFunction } from "./customFunction.ts";
import { frameFromCap } from "./frameFromCap.ts";
import { shareByKey } from "./shareByKey.ts";
import { toOrderCount } from "./toOrderCount.ts";
import { varianceOf } from "./varianceOf.ts";
import { vatCompensation } from "./vatCompensation.ts";

/** Every worksheet function, in the order Excel lists them. The metadata Excel reads and the code it calls both come from here. */
export const functionTable: readonly CustomFunction[] = [apportionAmount, shareByKey, vatCompensation, toOrderCount, frameFromCap, varianceOf];
