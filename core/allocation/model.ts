import type { Where } from "../finding.ts";
import type { Money, Unit } from "../money.ts";

export type Role = "host" | "partner" | "customer";

export interface Participant {
  readonly name: string;
  readonly role: Role;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly at: Where;
}

/** How much of a base one participant uses in a year. */
export interface Count {
  readonly year: number;
  readonly base: string;
  readonly participant: string;
  readonly count: Money;
  readonly at: Where;
}

/** Counts by the year they are for: kept for many years, and asked for of few. */
export interface Counts {
  /** The years anything is counted in. */
  readonly years: readonly number[];
  /** Everybody's count of a base in a year, by participant. */
  of(year: number, base: string): ReadonlyMap<string, Count>;
  /** What is counted in a year. */
  basesIn(year: number): readonly string[];
  /** The bases as they are compared, in the order they are first counted, and each as it is first spelt. */
  bases(): ReadonlyMap<string, string>;
}

/** A cost to share; negative when income reduces what is shared. The amount is in kroner. */
export interface Pool {
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly costType: string | null;
  readonly amount: Money;
  readonly unit: Unit;
  /** What the pool cost once the year was over, in kroner, and where that stands. */
  readonly actual?: { readonly amount: Money; readonly at: Where };
  /** Absent: the pool only serves other pools. */
  readonly key?: string;
  /** Order in which a serving pool is passed on. */
  readonly step?: number;
  /** Whether the pool moves when the frame does; unsaid, see `givingPools`. */
  readonly gives?: boolean;
  readonly at: Where;
  readonly keyAt: Where;
}

export type KeyMethod = "base" | "composite" | "fixed" | "equal" | "rate" | "threshold" | "direct";

/** One row of a key. Amounts are in kroner. */
export interface KeyPart {
  readonly base?: string;
  /** Another key in place of a base. */
  readonly key?: string;
  readonly participant?: string;
  readonly weight?: Money;
  readonly part?: "under" | "over";
  /** Amount per participant, threshold, or one participant's direct amount. */
  readonly amount?: Money;
  readonly rate?: Money;
  readonly floor?: Money;
  readonly cap?: Money;
  readonly capacity?: Money;
  /** Whether what nobody uses is spread on the users or shown as not allocated. */
  readonly idle?: "spread" | "shown";
  readonly at: Where;
}

export interface Key {
  readonly code: string;
  readonly name: string;
  readonly method: KeyMethod;
  readonly version: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly parts: readonly KeyPart[];
  /** Fingerprint of what the key says. */
  readonly hash: string;
  readonly at: Where;
}

/** How much one pool uses of another. */
export interface InternalUse { readonly year: number; readonly from: string; readonly to: string; readonly count: Money; readonly at: Where }

/** Everything that decides who pays what: data from workbooks, nothing else. */
export interface Model {
  readonly participants: readonly Participant[];
  readonly pools: readonly Pool[];
  readonly counts: Counts;
  readonly keys: readonly Key[];
  readonly internalUse: readonly InternalUse[];
}

/** Valid on some day of the year; what does not say from when or until when, always was and always will be. */
export const isValidIn = ({ validFrom = "", validTo = "9999" }: Pick<Participant | Key, "validFrom" | "validTo">, year: number): boolean =>
  validFrom <= `${year}-12-31` && validTo >= `${year}-01-01`;

/** Participants that share costs in a year: host and partners valid in it, in the order of their sheet. */
export const sharingIn = (model: Model, year: number): readonly Participant[] =>
  model.participants.filter((one) => one.role !== "customer" && isValidIn(one, year));

export const poolsIn = (model: Pick<Model, "pools">, year: number): readonly Pool[] => model.pools.filter((pool) => pool.year === year);
