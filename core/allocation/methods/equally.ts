import { fault } from "../../finding.ts";
import { fraction } from "../../fraction.ts";
import { proportional, refuse, type KeyContext, type KeyOutcome } from "../keyUse.ts";

/** The same for each participant. */
export const equally = (context: KeyContext): KeyOutcome => (context.people.length === 0
  ? refuse(fault("base-empty", context.key.at, { base: context.key.code, year: context.year }))
  : proportional(context, context.people.map(() => fraction(1n, BigInt(context.people.length))), []));
