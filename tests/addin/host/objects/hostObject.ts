import type { ExcelHost } from "../excelHost.ts";
import { HostGap, invalid } from "../hostError.ts";

/** An object as the wire names it: its getters, setters and methods are Excel's own names, in PascalCase. */
export abstract class HostObject {
  readonly host: ExcelHost;
  constructor(host: ExcelHost) { this.host = host; }

  get kind(): string { return this.constructor.name; }
  /** What the client keeps to find it again: an id, a name, or a reference that lasts as long as the context. */
  identity(_keep: boolean): Record<string, unknown> { return {}; }

  read(name: string): unknown {
    if (!(name in this)) throw new HostGap(`${this.kind}.${name}`);
    return (this as unknown as Record<string, unknown>)[name];
  }

  assign(name: string, value: unknown): void {
    if (!setterOf(this, name)) throw new HostGap(`${this.kind}.${name} =`);
    (this as unknown as Record<string, unknown>)[name] = value;
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = (this as unknown as Record<string, unknown>)[name];
    if (typeof method !== "function") throw new HostGap(`${this.kind}.${name}()`);
    return (method as (...all: unknown[]) => unknown).apply(this, [...args]);
  }
}

function setterOf(object: object, name: string): boolean {
  for (let at: unknown = object; at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found.set !== undefined;
  }
  return false;
}

export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];
  get Count(): number { return this.items().length; }
  GetCount(): number { return this.Count; }
  GetItemAt(index: number): T {
    const found = this.items()[index];
    if (!found) throw invalid();
    return found;
  }
}
