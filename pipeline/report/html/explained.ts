import { explanationParts } from "../../../core/report/explanationLines.ts";
import { figureName, type FoundFigure } from "../../../core/report/findFigure.ts";
import { shownHeading, shownRow, shownTitle } from "../../../core/report/shown.ts";
import type { TraceLine } from "../../../core/report/traceLines.ts";
import type { Where } from "../../../core/finding.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { explainFound } from "../../../core/tasks/explain.ts";
import type { Language } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import type { PageData } from "./pageData.ts";

export interface Explained {
  /** The number a figure goes by on the page; undefined for one that has nothing behind it. */
  figure(found: FoundFigure): number | undefined;
  /** The number a cell of a workbook goes by. */
  place(where: Where): number;
  readonly data: Omit<PageData, "restOn">;
}

/** Gathers why figures are what they are, in the words of `samfordel explain`, each text and step once. */
export function explained(consolidation: Consolidation, manifest: Manifest, language: Language): Explained {
  const hashes = new Map(manifest.files.flatMap(({ file, sha256 }) => (sha256 === null ? [] : [[file, sha256] as const])));
  const words = each<string>();
  const files = each<readonly [string, string]>();
  const places = each<readonly [number, number, number]>();
  const steps = each<readonly [number, number, number, ...number[]]>();
  const figures: PageData["figures"][number][] = [];
  const known = new Map<string, number>();

  // A typed cell is behind many figures, as one object.
  const placed = new Map<Where, number>();
  const newPlace = ({ file = "", sheet = "", cell = "" }: Where): number => places.at([files.at([file, hashes.get(file) ?? ""]), words.at(sheet), words.at(cell)]);
  const place = (where: Where): number => {
    const at = placed.get(where) ?? newPlace(where);
    placed.set(where, at);
    return at;
  };
  const stepsAt = (lines: readonly TraceLine[]): number[] => branches(lines).map(([line, ...below]) =>
    steps.at([words.at(line!.value), words.at(line!.text), line!.at ? place(line!.at) : -1, ...stepsAt(below)]));

  const figure = (found: FoundFigure): number | undefined => {
    const identity = `${found.table.name} ${found.at.row} ${found.at.column}`;
    const before = known.get(identity);
    if (before !== undefined) return before;
    const { title, rule, rounding, lines } = explanationParts(language, explainFound(consolidation, found, hashes));
    if (rule === undefined) return undefined;
    known.set(identity, figures.length);
    const name = [shownTitle(language, found.table), shownRow(language, found.table, found.row), shownHeading(language, found.column), title.slice(figureName(language, found).length + ": ".length)];
    const [table, row, column, value] = name.map(words.at) as [number, number, number, number];
    return figures.push([table, row, column, value, words.at(rule), words.at(rounding), ...stepsAt(lines)]) - 1;
  };
  return { figure, place, data: { words: words.all, files: files.all, places: places.all, steps: steps.all, figures } };
}

/** Lines cut where a step on the first line's level begins: each with what stands below it. */
function branches(lines: readonly TraceLine[]): TraceLine[][] {
  const cut: TraceLine[][] = [];
  for (const line of lines) {
    if (cut.length === 0 || line.depth <= lines[0]!.depth) cut.push([line]);
    else cut.at(-1)!.push(line);
  }
  return cut;
}

/** Texts, or rows of numbers, numbered in the order they are first met, the same once. At most one of a row may hold a comma. */
function each<T extends string | readonly (string | number)[]>(): { readonly all: readonly T[]; at(thing: T): number } {
  const all: T[] = [];
  const known = new Map<string, number>();
  return { all, at(thing) {
    const identity = String(thing);
    const before = known.get(identity);
    if (before !== undefined) return before;
    known.set(identity, all.length);
    return all.push(thing) - 1;
  } };
}
