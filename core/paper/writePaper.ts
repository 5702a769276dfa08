import { warning, type Finding } from "../finding.ts";
import { closest } from "../closest.ts";
import { chartsOf } from "../report/charts/chartsOf.ts";
import type { Consolidation } from "../tasks/consolidation.ts";
import { say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import { factsOf } from "./facts.ts";
import { figureIn, namesOf, readPlaceholder, type Context } from "./placeholder.ts";
import { listItems, type PaperFile } from "./lists.ts";
import { parsePaper, type Block } from "./parsePaper.ts";
import type { Part, Span } from "./part.ts";

/** A template and the file it came from. */
export interface Template { readonly text: string; readonly file: string }

/**
 * The meeting paper from a template: every placeholder filled in from the report. A placeholder nobody knows stays as it was
 * written, and is a finding with its line and what may have been meant. What the report does not have is left out with its
 * sentence, and a heading that is left with nothing under it goes too.
 */
export function writePaper(template: Template, consolidation: Consolidation, files: readonly PaperFile[], language: Language): { parts: readonly Part[]; findings: readonly Finding[] } {
  const context: Context = { consolidation, files, language, charts: chartsOf(consolidation.tables, language), facts: factsOf(consolidation, language) };
  const findings: Finding[] = [];
  const parts = parsePaper(template.text).flatMap((block) => partsOf(block, context, (seen) => {
    findings.push(warning("paper-placeholder-unknown", { file: template.file }, { line: block.line, seen, meant: meantBy(seen, namesOf(language)) }));
  }));
  return { parts: withoutEmpty(parts), findings };
}

/** The one name a letter or two away, else those that share a word, else all there are. */
function meantBy(seen: string, names: readonly string[]): string {
  const words = seen.toLowerCase().split(/[^\p{L}\d]+/u).filter(({ length }) => length > 2);
  const alike = names.filter((name) => words.some((word) => name.toLowerCase().includes(word)));
  return closest(seen, names) ?? (alike.length > 0 ? alike : names).join(", ");
}

type Unknown = (seen: string) => void;

function partsOf(block: Block, context: Context, unknown: Unknown): readonly Part[] {
  if (block.kind === "place") {
    const read = readPlaceholder(block.text.slice(2, -2), context.language);
    const placed = read && placeOf(read, context);
    if (placed) return placed;
  }
  const spans = spansOf(block.text, context, unknown);
  if (!spans) return [];
  return block.kind === "heading" ? [{ kind: "heading", level: block.level, spans }] : [{ kind: block.kind === "item" ? "item" : "paragraph", spans }];
}

/** A paper is read in a meeting: of what is longer, the beginning stands there, and where the rest is. */
const longest = 120;
const more = (all: number, language: Language): readonly Part[] =>
  (all <= longest ? [] : [{ kind: "paragraph", spans: [{ text: say(language, texts[language].paper.more, { shown: longest, all }) }] }]);

/** What fills a place of its own; none when this report does not have it, undefined when it belongs in running text. */
function placeOf(read: NonNullable<ReturnType<typeof readPlaceholder>>, { consolidation, charts, files, language }: Context): readonly Part[] | undefined {
  switch (read.kind) {
    case "table": return [...consolidation.tables, ...consolidation.control].filter((table) => read.names(table)).slice(0, 1).flatMap((table): Part[] => [
      { kind: "table", table: { ...table, rows: table.rows.slice(0, longest) } }, ...more(table.rows.length, language),
    ]);
    case "chart": return charts.filter(({ name, party }) => name === read.name && (read.party === undefined || party?.toLowerCase() === read.party.toLowerCase())).slice(0, 1).map((chart) => ({ kind: "chart", chart }));
    case "list": {
      const items = listItems(read.name, consolidation, files, language);
      return items === undefined ? [] : items.length === 0 ? [{ kind: "paragraph", spans: [{ text: texts[language].paper.none }] }] : [
        ...items.slice(0, longest).map((text): Part => ({ kind: "item", spans: [{ text }] })), ...more(items.length, language),
      ];
    }
    default: return undefined;
  }
}

/** Text with its placeholders filled in; undefined when the report lacks what one of them asks for. */
function spansOf(text: string, context: Context, unknown: Unknown): readonly Span[] | undefined {
  const spans: Span[] = [];
  let bold = false;
  for (const piece of text.split(/(\{\{[^{}]*\}\}|\*\*)/)) {
    if (piece === "**") { bold = !bold; continue; }
    if (piece === "") continue;
    const filled = piece.startsWith("{{") && piece.endsWith("}}") ? fill(piece.slice(2, -2), context) : { text: piece };
    if (filled === "absent") return undefined;
    if (filled === "unknown") { unknown(piece.slice(2, -2).trim()); spans.push({ text: piece, wrong: true }); }
    else spans.push({ text: filled.text, ...(bold ? { bold: true as const } : {}) });
  }
  return spans;
}

function fill(seen: string, context: Context): { text: string } | "absent" | "unknown" {
  const read = readPlaceholder(seen, context.language);
  if (read?.kind === "value") { const text = context.facts[read.name](); return text === undefined ? "absent" : { text }; }
  return read?.kind === "figure" ? figureIn(read, context) : "unknown";
}

/** Headings with nothing under them before the next of the same or a higher level are taken away. */
function withoutEmpty(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  for (const part of [...parts].reverse()) {
    const [below] = kept.slice(-1);
    const empty = part.kind === "heading" && part.level > 1 && (below === undefined || (below.kind === "heading" && below.level <= part.level));
    if (!empty) kept.push(part);
  }
  return kept.reverse();
}
