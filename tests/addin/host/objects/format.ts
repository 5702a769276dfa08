import type { ExcelHost } from "../excelHost.ts";
import { HostObject } from "./hostObject.ts";
import { Look } from "./looks.ts";
import type { Range } from "./range.ts";

export class Format extends Look {
  protected readonly known = { WrapText: false, HorizontalAlignment: "General", VerticalAlignment: "Bottom", IndentLevel: 0, ColumnWidth: 48, RowHeight: 15 };
  get Fill(): Fill { return new Fill(this.host, this.range); }
  get Font(): Font { return new Font(this.host, this.range); }
  get Borders(): Borders { return new Borders(this.host, this.range); }
  AutofitColumns(): void {}
  AutofitRows(): void {}
}

export class Fill extends Look {
  protected readonly known = { Color: "#FFFFFF" };
  Clear(): void { this.assign("Color", "#FFFFFF"); }
}

export class Font extends Look {
  protected readonly known = { Bold: false, Italic: false, Size: 11, Color: "#000000", Name: "Calibri" };
}

export class Borders extends HostObject {
  readonly #range: Range;
  constructor(host: ExcelHost, range: Range) { super(host); this.#range = range; }
  _Index(side: string): Border { return new Border(this.host, this.#range, side); }
}

export class Border extends Look {
  protected readonly known = { Style: "None", Color: "#000000", Weight: "Thin" };
  readonly #side: string;
  constructor(host: ExcelHost, range: Range, side: string) { super(host, range); this.#side = side; }
  protected override get part(): string { return `Border.${this.#side}`; }
}
