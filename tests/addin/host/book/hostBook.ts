import { covers, overlap, wholeSheet, type Box } from "./a1.ts";

export type Value = string | number | boolean | { readonly error: string };

/** `value` of a formula is its result; `gap` says why there is none: reading it fails the test. */
export interface HostCell { value: Value; formula?: string; format?: string; gap?: string }

export interface HostChart { readonly id: string; name: string; readonly type: string; readonly sheet: string; readonly source: string; readonly seriesBy: string; readonly series: number; title: string; position: string; filled: Record<number, string> }
export interface HostTable { readonly name: string; readonly box: Box; readonly totals: boolean }

/** A property said of a rectangle, e.g. `Font.Bold`; the latest that covers a cell holds. */
interface Said { readonly box: Box; readonly property: string; readonly value: unknown }

export class HostSheet {
  readonly id: string;
  name: string;
  visibility = "Visible";
  protected = false;
  frozenRows = 0;
  readonly rows = new Map<number, Map<number, HostCell>>();
  readonly said: Said[] = [];
  readonly merges: Box[] = [];
  readonly charts: HostChart[] = [];
  readonly tables: HostTable[] = [];
  readonly comments: { readonly id: string; readonly address: string; content: string }[] = [];

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  at(row: number, column: number): HostCell | undefined { return this.rows.get(row)?.get(column); }

  put(row: number, column: number): HostCell {
    const line = this.rows.get(row) ?? new Map<number, HostCell>();
    this.rows.set(row, line);
    const cell = line.get(column) ?? { value: "" };
    line.set(column, cell);
    return cell;
  }

  /** The cells of a merge behind its first: what is written there is lost. */
  isBehind(row: number, column: number): boolean {
    const cell = { row, column, height: 1, width: 1 };
    return this.merges.some((box) => covers(box, cell) && !(box.row === row && box.column === column));
  }

  say(box: Box, property: string, value: unknown): void { this.said.push({ box, property, value }); }

  /** One value for the whole rectangle, or null where it differs, as Excel answers. */
  lookOf(box: Box, property: string, otherwise: unknown): unknown {
    for (const one of this.said.filter((each) => each.property === property).reverse()) {
      if (covers(one.box, box)) return one.value;
      if (overlap(one.box, box)) return null;
    }
    return otherwise;
  }

  used(valuesOnly: boolean): Box | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, line] of this.rows) for (const [column, cell] of line) {
      if (cell.value === "" && cell.formula === undefined && (valuesOnly || cell.format === undefined)) continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? undefined : { row: top, column: left, height: bottom - top + 1, width: right - left + 1 };
  }
}

export class HostBook {
  readonly name: string;
  readonly sheets: HostSheet[] = [];
  readonly names = new Map<string, string>();
  active = 0;
  selection: Box = { ...wholeSheet, height: 1, width: 1 };
  calculationMode = "Automatic";
  #made = 0;

  constructor(name: string) { this.name = name; }

  add(name: string): HostSheet {
    this.#made += 1;
    const sheet = new HostSheet(`{00000000-0001-0000-${String(this.#made).padStart(4, "0")}-000000000000}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(nameOrId: string): HostSheet | undefined {
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase());
  }
}
