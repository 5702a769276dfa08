import { normaliseText } from "../sheets/contract.ts";
import { findFigure } from "../report/findFigure.ts";
import type { Chart } from "../report/charts/chart.ts";
import { shown, shownTitle } from "../report/shown.ts";
import type { ReportTable } from "../report/table.ts";
import type { Consolidation } from "../tasks/consolidation.ts";
import type { PaperValue } from "../text/paper/nb.ts";
import { languages, texts, type ChartKey, type Language, type TableKey } from "../text/texts.ts";
import type { Said } from "./facts.ts";
import type { ListName, PaperFile } from "./lists.ts";

/** What placeholders are filled in from. */
export interface Context {
  readonly consolidation: Consolidation;
  readonly files: readonly PaperFile[];
  readonly language: Language;
  readonly charts: readonly Chart[];
  readonly facts: Readonly<Record<PaperValue, () => Said>>;
}

/** A placeholder that is understood. */
export type Placeholder =
  | { readonly kind: "value"; readonly name: PaperValue }
  | { readonly kind: "figure"; readonly table: string; readonly row: string; readonly column: string }
  | { readonly kind: "table"; readonly names: (table: ReportTable) => boolean }
  | { readonly kind: "chart"; readonly name: ChartKey; readonly party?: string }
  | { readonly kind: "list"; readonly name: ListName };

/** The tables as the meeting papers number them. */
const numbered: Readonly<Record<string, TableKey>> = {
  t1: "operating", t2: "investment", t3: "rotation", t4: "distribution", t5: "savings", t6: "plan", t7: "investmentDistribution", t8: "financing", t9: "serviceDesk",
};

/** Understands `{{…}}` by its name in any language; undefined when nothing is called so. */
export function readPlaceholder(seen: string, language: Language): Placeholder | undefined {
  const text = normaliseText(seen);
  const value = keyOf(text, language, ({ paper }) => paper.values) as PaperValue | undefined;
  if (value) return { kind: "value", name: value };
  const [, before = "", after = ""] = /^([^:]+):(.*)$/s.exec(seen) ?? [];
  const rest = normaliseText(after);
  switch (keyOf(normaliseText(before), language, ({ paper }) => paper.kinds)) {
    case "table": return tableNamed(rest);
    case "chart": return chartNamed(rest, after.trim(), language);
    case "list": { const name = keyOf(rest, language, ({ paper }) => paper.lists); return name ? { kind: "list", name: name as ListName } : undefined; }
    case "figure": {
      const [table, row, column] = after.split("|").map((part) => part.trim());
      return table && row && column ? { kind: "figure", table, row, column } : undefined;
    }
    default: return undefined;
  }
}

/** Known by number, by the name of its sheet or by its title; known also when this report does not have it. */
function tableNamed(wanted: string): Placeholder | undefined {
  const keys = Object.keys(texts.nb.tables) as TableKey[];
  const key = numbered[wanted] ?? keys.find((one) => one.toLowerCase() === wanted || languages.some((language) => normaliseText(texts[language].report.sheets[one]) === wanted));
  return key && { kind: "table", names: ({ title }) => title === key };
}

function chartNamed(wanted: string, written: string, language: Language): Placeholder | undefined {
  const name = keyOf(wanted, language, ({ paper }) => paper.charts) as ChartKey | undefined;
  if (name) return { kind: "chart", name };
  for (const one of [language, ...languages]) {
    const of = normaliseText(texts[one].paper.charts.changeOf);
    if (wanted.startsWith(`${of} `)) return { kind: "chart", name: "changeOf", party: written.slice(of.length + 1).trim() };
  }
  return undefined;
}

/** The figure a table shows; `T4` and the names of sheets do for a table's name. */
export function figureIn({ table, row, column }: Extract<Placeholder, { kind: "figure" }>, { consolidation, language }: Context): { text: string } | "absent" | "unknown" {
  const named = tableNamed(normaliseText(table));
  const own = named?.kind === "table" ? consolidation.tables.find(named.names) : undefined;
  if (named && !own) return "absent";
  const { found } = findFigure(consolidation.tables, { table: own ? shownTitle(language, own) : table, row, column }, language);
  return found ? { text: shown(language, found.table.rows[found.at.row]!.figures[found.at.column]!, found.column.format) } : "unknown";
}

type Names = Readonly<Record<string, string>>;

/** The key a name stands for, in the reader's language first and then in the others. */
function keyOf(wanted: string, language: Language, of: (language: (typeof texts)[Language]) => Names): string | undefined {
  for (const one of [language, ...languages]) {
    const found = Object.entries(of(texts[one])).find(([, name]) => normaliseText(name) === wanted);
    if (found) return found[0];
  }
  return undefined;
}

/** Everything a template may say in a language, as it is written between the braces. */
export function namesOf(language: Language): readonly string[] {
  const { paper } = texts[language];
  const under = (kind: string, names: readonly string[]): string[] => names.map((name) => `${kind}:${name}`);
  return [
    ...Object.values(paper.values), ...under(paper.kinds.table, Object.keys(numbered).map((name) => name.toUpperCase())),
    ...under(paper.kinds.chart, Object.values(paper.charts)), ...under(paper.kinds.list, Object.values(paper.lists)),
  ];
}
