/** Excel's numbers for the events that are modelled. */
const numbers = { changed: 10, added: 13, selectionChanged: 14, deleted: 15 } as const;
export type EventName = keyof typeof numbers;

/** What Office calls the target when all worksheets are listened to. */
export const allSheets = "Workbook";

/** Office's own number for events of the document. */
const category = 65_536;

/** Who listens, and what they are told once the batch that caused it has been answered. */
export class Events {
  /** Set by whoever loads the client: a message to it, unasked. */
  push: (message: unknown) => void = () => {};
  enabled = true;
  readonly #listening = new Set<string>();
  readonly #waiting: unknown[] = [];

  /** `target` is a worksheet's id, or `allSheets`. */
  listen(name: EventName, target: string): void { this.#listening.add(`${numbers[name]}|${target}`); }
  stop(name: EventName, target: string): void { this.#listening.delete(`${numbers[name]}|${target}`); }

  raise(name: EventName, worksheet: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of [worksheet, allSheets]) if (this.#listening.has(`${numbers[name]}|${target}`)) {
      this.#waiting.push({ messageCategory: category, messageType: numbers[name], targetId: target, message: JSON.stringify(args), isRemoteOverride: args["source"] === "Remote" });
    }
  }

  pushNow(entry: unknown): void { this.push({ type: 3, message: { entries: [entry] } }); }

  flush(): void {
    const entries = this.#waiting.splice(0);
    if (entries.length > 0) this.push({ type: 3, message: { entries } });
  }
}
