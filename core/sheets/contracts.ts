import type { Contract } from "./contract.ts";
import { advances } from "./kinds/advances.ts";
import { bases } from "./kinds/bases.ts";
import { cases } from "./kinds/cases.ts";
import { devicePrices } from "./kinds/devicePrices.ts";
import { deviceRegister } from "./kinds/deviceRegister.ts";
import { frame } from "./kinds/frame.ts";
import { indexing } from "./kinds/indexing.ts";
import { internalUse } from "./kinds/internalUse.ts";
import { investmentFrames } from "./kinds/investmentFrames.ts";
import { investmentPlan } from "./kinds/investmentPlan.ts";
import { investmentReport } from "./kinds/investmentReport.ts";
import { keys } from "./kinds/keys.ts";
import { operatingReport } from "./kinds/operatingReport.ts";
import { participants } from "./kinds/participants.ts";
import { pools } from "./kinds/pools.ts";
import { printedFigures } from "./kinds/printedFigures.ts";
import { resolutionTime } from "./kinds/resolutionTime.ts";
import { rotation } from "./kinds/rotation.ts";
import { scenarios } from "./kinds/scenarios.ts";
import { serviceDesk } from "./kinds/serviceDesk.ts";
import { setup } from "./kinds/setup.ts";
import { sla } from "./kinds/sla.ts";
import { transferRules } from "./kinds/transferRules.ts";

/** Every kind of sheet the product knows. */
export const contracts: readonly Contract[] = [
  setup, participants, pools, bases, keys, internalUse, frame, indexing, scenarios, operatingReport, investmentReport,
  investmentPlan, investmentFrames, advances, rotation, deviceRegister, devicePrices, transferRules, serviceDesk, cases, sla, resolutionTime, printedFigures,
];

/** The contract a sheet was read by. */
export const contractOf = ({ contract }: { readonly contract: string }): Contract => contracts.find(({ id }) => id === contract)!;
