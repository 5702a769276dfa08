import type { Finding } from "../../core/finding.ts";

/** Excel would not, or must not be asked: thrown inside addin/excel only, and handed to everybody else as a finding by `attempt`. */
export class Refusal extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(`${finding.code} ${JSON.stringify(finding.values)}`);
    this.finding = finding;
  }
}

export interface Refused { readonly refused: Finding }

/** Does something in Excel; what Excel refuses comes back as a value. Only bad code still throws. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.finding };
    throw error;
  }
}

export const isRefused = (outcome: unknown): outcome is Refused => typeof outcome === "object" && outcome !== null && "refused" in outcome;
