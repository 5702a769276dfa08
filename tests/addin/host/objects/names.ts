import { parseA1, quoted } from "../book/a1.ts";
import type { ExcelHost } from "../excelHost.ts";
import { HostError, invalid, notFound } from "../hostError.ts";
import { HostCollection, HostObject } from "./hostObject.ts";
import { Range } from "./range.ts";

/** The workbook's names, compared without regard to case. */
export class Names extends HostCollection<Name> {
  items(): readonly Name[] { return [...this.host.book.names.keys()].map((name) => new Name(this.host, name)); }
  GetItemOrNullObject(sought: string): Name | null { return this.items().find(({ Name: name }) => name.toLowerCase() === sought.toLowerCase()) ?? null; }
  GetItem(sought: string): Name { const found = this.GetItemOrNullObject(sought); if (!found) throw notFound(); return found; }
  _Index(sought: string): Name { return this.GetItem(sought); }

  Add(name: string, reference: Range | string): Name {
    if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) throw invalid();
    if (this.GetItemOrNullObject(name)) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    this.host.book.names.set(name, typeof reference === "string" ? reference : `=${absolute(reference)}`);
    return new Name(this.host, name);
  }
}

const absolute = ({ sheet, Address }: Range): string => `${quoted(sheet.name)}!${Address.slice(Address.lastIndexOf("!") + 1).replace(/[A-Z]+|\d+/g, "$$$&")}`;

export class Name extends HostObject {
  readonly Name: string;
  constructor(host: ExcelHost, name: string) { super(host); this.Name = name; }
  override identity(): Record<string, unknown> { return { Name: this.Name }; }
  get Formula(): string { return this.host.book.names.get(this.Name)!; }
  set Formula(formula: string) { this.host.book.names.set(this.Name, formula); }
  Delete(): void { this.host.book.names.delete(this.Name); }
  GetRange(): Range {
    const found = this.GetRangeOrNullObject();
    if (!found) throw notFound();
    return found;
  }
  GetRangeOrNullObject(): Range | null {
    const match = /^='?(.+?)'?!([^!]+)$/.exec(this.Formula);
    const sheet = match && this.host.book.sheet(match[1]!.replaceAll("''", "'"));
    return sheet ? new Range(this.host, sheet, parseA1(match[2]!)) : null;
  }
}
