import type { Policy } from "../apportion.ts";
import type { Finding } from "../finding.ts";
import type { ReportTable } from "../report/table.ts";
import type { Inputs } from "../report/resultSheet.ts";
import type { Language, TableKey } from "../text/texts.ts";
import type { Grid, Patch } from "../workbook.ts";
import type { Consolidation } from "./consolidation.ts";

/** One thing the product does to a workbook; a ribbon button and a command line are two ways to ask for it. */
export interface Task {
  readonly name: TaskName;
  /** Contracts whose sheets it computes from: their errors stop writing, their changes make its results stale. */
  readonly contracts: readonly string[];
  /** Tables it writes, in this order; a check writes none. */
  readonly tables: readonly TableKey[];
}

export type TaskName = "check" | "distribution" | "investment" | "rotation";

/** One workbook among those a task runs over. */
export interface Book { readonly file: string; readonly grids: readonly Grid[] }

export interface TaskOptions { readonly file: string; readonly language: Language; readonly rounding?: Policy | undefined }

export interface TaskResult {
  readonly consolidation: Consolidation;
  /** What concerns this task: about its own sheets, or about none in particular. */
  readonly findings: readonly Finding[];
  readonly tables: readonly ReportTable[];
  readonly inputs: Inputs;
  /** Empty when a finding is an error: a result is written whole and right, or not at all. */
  readonly patches: readonly Patch[];
}

export type RunTask = (task: Task, grids: readonly Grid[], options: TaskOptions) => TaskResult;
