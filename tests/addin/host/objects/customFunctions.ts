import { HostObject } from "./hostObject.ts";

/** Where the custom functions' runtime hands in its results. */
export class CustomFunctions extends HostObject {
  SetInvocationResults(results: readonly unknown[]): void { this.host.functions.answer(results); }
  SetInvocationArrayResults(results: readonly unknown[]): void { this.host.functions.answer(results); }
}
