import type { Finding, Where } from "../../core/finding.ts";
import type { KeptEntry } from "../../core/tasks/journal.ts";
import type { Repair } from "../../core/repair/repair.ts";
import type { Book, Task } from "../../core/tasks/task.ts";
import type { Language } from "../../core/text/texts.ts";
import type { ReportTable } from "../../core/report/table.ts";
import type { Preview } from "../excel/preview.ts";
import type { Changed, Recomputed } from "../excel/recompute.ts";
import type { Refused } from "../excel/refusal.ts";
import type { Desk } from "./desk.ts";
import type { Child } from "./el.ts";

/** Every open workbook as it is now, what could not be opened, and which of them results are written to. */
export interface Reading { readonly books: readonly Book[]; readonly findings: readonly Finding[]; readonly target: string }

/** A cell somebody has selected. */
export interface Selection { readonly file?: string; readonly sheet: string; readonly cell: string }

/**
 * What the pane needs from where it stands: Excel, or a browser with files. Whatever is refused comes back as a finding.
 * Nothing is written but by `confirm`, `repair`, `undo`, `restore` and `insert`, each on a person's click.
 */
export interface Door {
  readonly kind: "excel" | "browser";
  /** In a browser there is room for the sheets themselves, beside the pane. */
  readonly sheets?: (desk: Desk) => Child;
  /** Files to open and to take away with you; Excel has its own. */
  readonly files?: (desk: Desk) => Child;
  readonly isOpen: () => boolean;
  read(): Promise<Reading | Refused>;
  preview(task: Task, language: Language): Promise<Preview | Refused>;
  /** Writes what was previewed, unless something has changed since: then nothing, and what holds now. */
  confirm(preview: Preview, language: Language): Promise<Recomputed | Changed | Refused>;
  /** Makes the edit a finding proposed, unless a cell of it has changed since. */
  repair(proposed: Repair): Promise<void | Refused>;
  undo(): Promise<readonly KeptEntry[] | Refused>;
  restore(number: number): Promise<readonly KeptEntry[] | Refused>;
  goTo(where: Where): Promise<void | Refused>;
  /** Tells when people have edited the workbook, once things have calmed down. */
  onEdit(tell: () => void): Promise<void | Refused>;
  onSelect(tell: (selection: Selection) => void): Promise<void | Refused>;
  /** Puts in a contract's empty sheet; answers with its name. Only where the door can. */
  insertSheet?(contract: string, year: number): Promise<{ sheet: string } | Refused>;
  /** Native charts of what is written: the distribution, and a row of the change; answers with the sheets. Only where the door can. */
  addCharts?(distribution: ReportTable, change: ReportTable | undefined, row: number, language: Language): Promise<readonly string[] | Refused>;
}
