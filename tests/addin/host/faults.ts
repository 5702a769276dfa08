import { HostError } from "./hostError.ts";

/** A failure to come. `sync` counts from now, 1 is the next. `at` is before any action, after all of them, or before the n-th (from 0). */
export interface Fault { readonly sync: number; readonly at: "before" | "after" | number; readonly code?: string }

const failure = (code = "GeneralException"): HostError => new HostError(code, "There was an internal error while processing the request.", 500);

/** Failures put in by a test: the connection drops, or Excel gives up midway. */
export class Faults {
  #coming: Fault[] = [];
  #now: Fault | undefined;

  plan(fault: Fault): void { this.#coming.push(fault); }

  /** A sync begins. */
  next(): void {
    this.#now = this.#coming.find(({ sync }) => sync === 1);
    this.#coming = this.#coming.map((fault) => ({ ...fault, sync: fault.sync - 1 })).filter(({ sync }) => sync > 0);
    this.#fail("before");
  }
  atAction(index: number): void { this.#fail(index); }
  /** Everything is done, and the answer is lost. */
  after(): void { this.#fail("after"); }

  #fail(at: Fault["at"]): void { if (this.#now?.at === at) throw failure(this.#now.code); }
}
