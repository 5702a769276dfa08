import type { Finding, Severity } from "../../core/finding.ts";
import type { FoundFigure } from "../../core/report/findFigure.ts";
import type { PaneTexts } from "../../core/text/pane/shape.ts";
import type { CapAnswered } from "../../core/tasks/seekFromCap.ts";
import type { CapMode } from "../../core/allocation/goalSeek.ts";
import type { TaskName } from "../../core/tasks/task.ts";
import type { Tried } from "../../core/tasks/tryScenarios.ts";
import type { Language } from "../../core/text/texts.ts";
import type { Preview } from "../excel/preview.ts";
import type { Refused } from "../excel/refusal.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Checked } from "./check.ts";
import type { Door, Selection } from "./door.ts";
import type { TabName } from "./frame.ts";

/** A preview as it is shown: when it was made, and whether the sheets have been edited since. */
export interface Shown { readonly preview: Preview; readonly at: Date; readonly moved: boolean }

/** All that the pane remembers between two drawings. Views read it and draw; actions change it. */
export interface State {
  tab: TabName;
  busy: boolean;
  /** What was refused or went wrong the last time. */
  notices: readonly Finding[];
  failure: string | undefined;
  checked: Checked | undefined;
  previews: Partial<Record<TaskName, Shown>>;
  /** What was written last by each task: the sheets, and when. */
  written: Partial<Record<TaskName, { readonly sheets: readonly string[]; readonly at: Date }>>;
  /** Severities that are hidden. */
  hidden: ReadonlySet<Severity>;
  search: string;
  /** What is explained: a cell, or a figure of a table that may not be in a sheet yet. */
  selection: Selection | undefined;
  figure: { readonly found: FoundFigure; readonly consolidation: Consolidation } | undefined;
  /** Every step and count, not the short explanation. */
  full: boolean;
  bridgeRow: number | undefined;
  cap: { participant: string; text: string; mode: CapMode; answer: CapAnswered | undefined; wrong: boolean };
  scenario: { what: "count" | "frame"; base: string; participant: string; text: string; answer: Tried | undefined; wrong: boolean };
}

export interface Desk {
  readonly door: Door;
  readonly language: Language;
  /** The pane's own texts in the reader's language. */
  readonly t: PaneTexts;
  readonly state: State;
  draw(): void;
  /** Draws the sheets beside the pane again, where there are any. */
  drawBeside(): void;
  show(tab: TabName): void;
  /**
   * One thing at a time: says what is being done, does it, and says what came of it: a sentence, a refusal, or words for
   * what nobody foresaw. Nothing happens while something else is under way.
   */
  run(doing: string, work: () => Promise<string | Refused | void>): Promise<void>;
  speak(language: Language): void;
}

export const freshState = (): State => ({
  tab: "control", busy: false, notices: [], failure: undefined, checked: undefined, previews: {}, written: {}, hidden: new Set(), search: "", selection: undefined, figure: undefined, full: false, bridgeRow: undefined,
  cap: { participant: "", text: "", mode: "strict", answer: undefined, wrong: false }, scenario: { what: "count", base: "", participant: "", text: "", answer: undefined, wrong: false },
});
