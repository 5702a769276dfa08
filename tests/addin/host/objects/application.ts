import { HostObject } from "./hostObject.ts";

/** A Norwegian Excel. There is no engine to calculate with: Calculate is a gap. */
export class Application extends HostObject {
  get CalculationMode(): string { return this.host.book.calculationMode; }
  set CalculationMode(mode: string) { this.host.book.calculationMode = mode; }
  get DecimalSeparator(): string { return ","; }
  get ThousandsSeparator(): string { return "\u00a0"; }
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
}
