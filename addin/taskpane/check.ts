import { distinct, sortFindings, type Finding } from "../../core/finding.ts";
import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { journalSheet, readJournal, type KeptEntry } from "../../core/tasks/journal.ts";
import { staleResultsIn, type StaleResult } from "../../core/tasks/staleResults.ts";
import type { Reading } from "./door.ts";

/** What is known about the open workbooks, and since when. Everything the pane shows without asking again. */
export interface Checked {
  readonly reading: Reading;
  readonly facts: readonly WorkbookFacts[];
  readonly consolidation: Consolidation;
  readonly findings: readonly Finding[];
  readonly stale: readonly StaleResult[];
  /** Oldest first. */
  readonly journal: readonly KeptEntry[];
  /** Sheets that keep a contract. */
  readonly sheets: number;
  readonly at: Date;
}

/** Reads what the workbooks say and holds every rule against it. */
export function check(reading: Reading, at: Date): Checked {
  const facts = reading.books.map(({ file, grids }) => readWorkbook(file, grids));
  const consolidation = consolidate(facts, {});
  const target = reading.books.find(({ file }) => file === reading.target);
  return {
    reading, facts, consolidation, at,
    findings: sortFindings(distinct([...reading.findings, ...consolidation.findings])),
    stale: staleResultsIn(reading.books),
    journal: readJournal(target?.grids.find(({ sheet }) => sheet === journalSheet)),
    sheets: facts.reduce((sum, one) => sum + one.sheets.length, 0),
  };
}
