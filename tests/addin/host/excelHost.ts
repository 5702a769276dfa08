import { parseA1, toA1 } from "./book/a1.ts";
import type { HostBook, HostSheet, Value } from "./book/hostBook.ts";
import { openHostBook } from "./book/openHostBook.ts";
import { recalculate, type Touched } from "./book/recalculate.ts";
import { Faults } from "./faults.ts";
import { HostError } from "./hostError.ts";
import { Events } from "./events.ts";
import { FunctionCalls } from "./functionCalls.ts";
import type { HostObject } from "./objects/hostObject.ts";
import { processQuery } from "./protocol/processQuery.ts";
import type { Query } from "./protocol/wire.ts";

export interface HostStats { syncs: number; actions: number; bytesIn: number; bytesOut: number; cellsRead: number; cellsWritten: number }

/**
 * The server half of Excel, in memory: speaks the wire format that Microsoft's own client sends, over a workbook opened from
 * an .xlsx file. See docs/decisions/0009-test-host.md for what is modelled. What is not, fails the test as a TestHostGap.
 */
export class ExcelHost {
  readonly book: HostBook;
  readonly stats: HostStats = { syncs: 0, actions: 0, bytesIn: 0, bytesOut: 0, cellsRead: 0, cellsWritten: 0 };
  readonly gaps: string[] = [];
  /** Steps of Excel's own undo; protecting, deleting and adding sheets clear or end it. */
  readonly undoSteps: string[] = [];
  readonly references = new Map<string, HostObject>();
  readonly faults = new Faults();
  readonly events = new Events();
  readonly functions = new FunctionCalls((entry) => this.events.pushNow(entry));
  /** Bytes a request or an answer may have: Excel on the web's. */
  payloadLimit = 5 * 1024 * 1024;
  editingCell = false;
  latency = 0;
  #touched: Touched[] = [];
  #references = 0;

  constructor(book: HostBook) { this.book = book; }
  static async open(bytes: Uint8Array, name?: string): Promise<ExcelHost> { return new ExcelHost(await openHostBook(bytes, name)); }

  /** One message from the client in, one back: JSON text both ways, as through Office's own bridge. */
  handle(text: string): string {
    const { id, message } = JSON.parse(text) as { id: unknown; message: { body: string | Query } };
    this.stats.bytesIn += Buffer.byteLength(text);
    const answer = this.#answer(text, typeof message.body === "string" ? (JSON.parse(message.body) as Query) : message.body);
    queueMicrotask(() => this.events.flush());
    return JSON.stringify({ id, type: 2, message: answer });
  }

  #answer(text: string, query: Query): { statusCode: number; headers: object; body: unknown } {
    try {
      this.stats.syncs += 1;
      this.stats.actions += query.Actions.length;
      if (Buffer.byteLength(text) > this.payloadLimit) throw new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
      if (this.editingCell) throw new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      this.faults.next();
      const body = processQuery(this, query);
      const size = Buffer.byteLength(JSON.stringify(body));
      this.stats.bytesOut += size;
      if (size > this.payloadLimit) throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
      this.faults.after();
      return { statusCode: 200, headers: {}, body };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { statusCode: error.status, headers: {}, body: JSON.stringify({ error: { code: error.code, message: error.message } }) };
    }
  }

  identity(object: HostObject, keep: boolean): Record<string, unknown> {
    const identity = object.identity(keep);
    if (!("_ReferenceId" in identity)) return identity;
    if (!keep) return {};
    this.#references += 1;
    const reference = `{reference-${this.#references}}`;
    this.references.set(reference, object);
    return { _ReferenceId: reference };
  }

  touch(touched: Touched): void { this.#touched.push(touched); }
  /** Brings results up to date before they are read. */
  settle(): void { if (this.#touched.length > 0) recalculate(this.book, this.#touched.splice(0)); }

  /** A person types, here or as a co-author elsewhere: no add-in's doing. */
  userEdit(sheet: string, address: string, rows: readonly (readonly Value[])[], source: "Local" | "Remote" = "Local"): void {
    const target = this.book.sheet(sheet)!;
    const box = parseA1(address);
    rows.forEach((row, down) => row.forEach((value, right) => {
      const cell = target.put(box.row + down, box.column + right);
      delete cell.formula;
      cell.value = value;
    }));
    this.touch({ sheet: target, box });
    this.raiseChanged(target, toA1(box), source, "Unknown");
    this.events.flush();
  }

  raiseChanged(sheet: HostSheet, address: string, source: "Local" | "Remote", triggerSource: string): void {
    this.events.raise("changed", sheet.id, { address, changeType: "RangeEdited", source, worksheetId: sheet.id, shiftDirection: "None", triggerSource });
  }
}
