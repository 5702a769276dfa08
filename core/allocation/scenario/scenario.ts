import type { Finding, Where } from "../../finding.ts";
import type { Money } from "../../money.ts";
import type { Model } from "../model.ts";

export type ScenarioWhat = "participant" | "count" | "pool" | "weight" | "frame";

/** One change to a model: to a new value, or by an amount, or by a part of what it is. Amounts are in kroner, weights parts of one. */
export interface ScenarioChange {
  readonly what: ScenarioWhat;
  /** Base, pool or key; for the frame the pools that give, separated by commas. */
  readonly code?: string;
  /** Base or sub-key of a weight. */
  readonly part?: string;
  readonly participant?: string;
  readonly to?: Money;
  readonly by?: Money;
  readonly percent?: Money;
  readonly at: Where;
}

export interface Scenario { readonly name: string; readonly changes: readonly ScenarioChange[] }

/** What a change works with, and what it makes of it. */
export interface ScenarioContext { readonly model: Model; readonly year: number; readonly scenario: string }
export interface Changed { readonly model: Model; readonly findings: readonly Finding[] }
