import { HostGap } from "../hostError.ts";
import { HostObject } from "./hostObject.ts";
import type { Range } from "./range.ts";
import type { ExcelHost } from "../excelHost.ts";

/** Properties that are only remembered: what was said of which cells, and the same back. Others are a gap. */
export abstract class Look extends HostObject {
  readonly range: Range;
  constructor(host: ExcelHost, range: Range) { super(host); this.range = range; }
  /** Known properties, and what they are where nobody said anything. */
  protected abstract readonly known: Readonly<Record<string, unknown>>;
  protected get part(): string { return this.kind; }

  override read(name: string): unknown {
    if (name in this.known) return this.range.sheet.lookOf(this.range.box, `${this.part}.${name}`, this.known[name]);
    return super.read(name);
  }

  override assign(name: string, value: unknown): void {
    if (!(name in this.known)) throw new HostGap(`${this.kind}.${name} =`);
    this.range.guard();
    this.range.sheet.say(this.range.box, `${this.part}.${name}`, value);
  }
}
