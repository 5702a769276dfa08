import { policies, type Policy } from "./apportion.ts";
import { fault, warning, type Finding } from "./finding.ts";
import { generalVatRate } from "./investment/vat.ts";
import { decimal, type Money, type Unit } from "./money.ts";
import { parsePeriod, type Period } from "./period.ts";
import { normaliseText } from "./sheets/contract.ts";
import { whereOf, whereSheet, type SheetFacts } from "./sheets/facts.ts";
import { pools } from "./sheets/kinds/pools.ts";
import { setup as contract } from "./sheets/kinds/setup.ts";
import { parseNumber } from "./sheets/parseNumber.ts";
import { parseUnit } from "./sheets/unitText.ts";
import { sheetsOf } from "./sheets/select.ts";

/** Direct: to final pools only. Step-down: in a stated order, never back. Double: once to all, then step-down. Reciprocal: all at once, exactly. */
export type InternalMethod = "direct" | "step-down" | "double-step-down" | "reciprocal";

/** The co-operation's own settings. What the sheet does not say has the fallback named in a finding. */
export interface Setup {
  readonly cooperation?: string;
  readonly year?: number;
  readonly period?: Period;
  readonly host?: string;
  /** Unit of the report's tables in general. */
  readonly unit: Unit;
  /** Kroner in the smallest step an apportioned amount may take. */
  readonly roundingUnit: Money;
  readonly policy: Policy;
  /** How pools that serve other pools are passed on. */
  readonly internal: InternalMethod;
  /** Participants whose operating amount was promised: they take no part in rounding corrections. */
  readonly pinned: readonly string[];
  /** VAT on net, e.g. 0.25. */
  readonly vatRate: Money;
}

/** Several names in one cell, with commas between. */
export const namesIn = (seen: string | number): readonly string[] => String(seen).split(/[,;]/).map((name) => name.trim()).filter(Boolean);

const policyNames: Readonly<Record<string, Policy>> = {
  "største rest": "largest-remainder", "verten bærer": "host-absorbs", "hver for seg": "each-alone",
};

const internalNames: Readonly<Record<string, InternalMethod>> = { "direkte": "direct", "trinnvis": "step-down", "dobbelt trinnvis": "double-step-down", "gjensidig": "reciprocal" };

/** How each setting is understood; undefined is a value that cannot be used. */
const understand: Readonly<Record<string, (seen: string | number) => Partial<Setup> | undefined>> = {
  "samarbeid": (seen) => ({ cooperation: String(seen) }),
  "år": (seen) => (/^(?:19|20)\d\d$/.test(String(seen).trim()) ? { year: Number(seen) } : undefined),
  "periode": (seen) => { const period = parsePeriod(seen); return period ? { period } : undefined; },
  "vertskommune": (seen) => ({ host: String(seen) }),
  "enhet": (seen) => { const unit = parseUnit(String(seen)); return unit === "kr" || unit === "tkr" ? { unit } : undefined; },
  "avrundingsenhet": (seen) => { const step = amount(seen); return step?.isPositive() && !step.isZero() ? { roundingUnit: step } : undefined; },
  "avrunding": (seen) => { const policy = policyNames[normaliseText(String(seen))] ?? policies.find((name) => name === seen); return policy ? { policy } : undefined; },
  "intern fordeling": (seen) => { const internal = internalNames[normaliseText(String(seen))]; return internal ? { internal } : undefined; },
  "låst deltaker": (seen) => ({ pinned: namesIn(seen) }),
  "mva-sats": (seen) => { const rate = amount(seen); return rate && !rate.isNegative() ? { vatRate: rate.greaterThan(1) ? rate.dividedBy(100) : rate } : undefined; },
};

const fallback: Setup = { unit: "tkr", roundingUnit: decimal(1000), policy: "largest-remainder", internal: "step-down", pinned: [], vatRate: generalVatRate };
/** Settings that must be said: without them the product has to fall back on something. */
const expected: Readonly<Record<string, string>> = { "enhet": "hele 1000", "avrundingsenhet": "1000", "avrunding": "største rest", "mva-sats": "25 %" };

/** The settings of every set-up sheet; said twice, the first stands and the other is a finding of its own (line-duplicate). */
export function readSetup(sheets: readonly SheetFacts[]): { setup: Setup; findings: readonly Finding[] } {
  const all = sheetsOf(contract, sheets);
  // Without costs to share there is nothing to set up.
  if (all.length === 0 && sheetsOf(pools, sheets).length === 0) return { setup: fallback, findings: [] };
  const findings: Finding[] = [];
  let setup = fallback;
  const said = new Set<string>();
  for (const sheet of all) for (const row of sheet.rows) {
    const field = normaliseText(row.values.field);
    if (row.values.value === null || said.has(field)) continue;
    said.add(field);
    const understood = understand[field]?.(row.values.value);
    if (understood) setup = { ...setup, ...understood };
    else findings.push(fault("setup-invalid", whereOf(sheet, row, "value"), { field: row.values.field, seen: row.values.value }));
  }
  const where = all[0] ? whereSheet(all[0]) : {};
  for (const [field, value] of Object.entries(expected)) {
    if (!said.has(field)) findings.push(warning("setup-missing", where, { field: field.charAt(0).toUpperCase() + field.slice(1), fallback: value }));
  }
  return { setup, findings };
}

function amount(seen: string | number): Money | undefined {
  if (typeof seen === "number") return decimal(seen);
  const parsed = parseNumber(seen);
  return "value" in parsed ? decimal(parsed.value) : undefined;
}
