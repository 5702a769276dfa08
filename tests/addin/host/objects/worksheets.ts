import { allSheets, type EventName } from "../events.ts";
import { HostError, invalid, notFound } from "../hostError.ts";
import { HostCollection } from "./hostObject.ts";
import { Worksheet } from "./worksheet.ts";

export class Worksheets extends HostCollection<Worksheet> {
  items(): readonly Worksheet[] { return this.host.book.sheets.map((sheet) => new Worksheet(this.host, sheet)); }

  GetItemOrNullObject(key: string): Worksheet | null { const sheet = this.host.book.sheet(key); return sheet ? new Worksheet(this.host, sheet) : null; }
  GetItem(key: string): Worksheet { const found = this.GetItemOrNullObject(key); if (!found) throw notFound(); return found; }
  _Index(key: string): Worksheet { return this.GetItem(key); }
  GetActiveWorksheet(): Worksheet { return this.GetItemAt(this.host.book.active); }

  Add(name?: string): Worksheet {
    const { book, events, undoSteps } = this.host;
    const called = name ?? `Ark${book.sheets.length + 1}`;
    if (called === "" || called.length > 31 || /[[\]\\/?*:]|^'|'$/.test(called)) throw invalid();
    if (book.sheet(called)) throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    const sheet = book.add(called);
    undoSteps.push(`add ${called}`);
    events.raise("added", sheet.id, { source: "Local", worksheetId: sheet.id });
    return new Worksheet(this.host, sheet);
  }

  _RegisterDataChangedEvent(): void { this.#listen("changed"); }
  _UnregisterDataChangedEvent(): void { this.#stop("changed"); }
  _RegisterAddedEvent(): void { this.#listen("added"); }
  _UnregisterAddedEvent(): void { this.#stop("added"); }
  _RegisterDeletedEvent(): void { this.#listen("deleted"); }
  _UnregisterDeletedEvent(): void { this.#stop("deleted"); }
  _RegisterSelectionChangedEvent(): void { this.#listen("selectionChanged"); }
  _UnregisterSelectionChangedEvent(): void { this.#stop("selectionChanged"); }
  #listen(name: EventName): void { this.host.events.listen(name, allSheets); }
  #stop(name: EventName): void { this.host.events.stop(name, allSheets); }
}
