import { decimal } from "../../../core/money.ts";
import type { Footing, LedgerEntry } from "../../../core/report/table.ts";
import { sortFindings, type Finding } from "../../../core/finding.ts";
import { say, sayFinding } from "../../../core/text/say.ts";
import { texts, type Language, type Texts } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import { cellNumber } from "./cellNumber.ts";
import { shownHeading } from "./shown.ts";

/** One part of the control sheet. All parts share the sheet's columns; a cell may reach over several of them. */
export interface Section {
  readonly title: string;
  readonly none: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly SectionRow[];
}
export interface SectionColumn { readonly heading: string; readonly span?: number; readonly style?: "number" | "exact" | "fixed" }
export interface SectionRow { readonly cells: readonly (string | number)[]; readonly strong?: boolean }

type Say = Texts["report"];

export function findingsSection(findings: readonly Finding[], language: Language): Section {
  const { columns, sections, none } = texts[language].report;
  return {
    title: sections.findings, none: none.findings,
    columns: [{ heading: columns.file }, { heading: columns.sheet }, { heading: columns.cell }, { heading: columns.severity }, { heading: columns.finding, span: 3 }, { heading: columns.says }],
    rows: sortFindings(findings).map((finding) => {
      const { title, says, why, fix } = sayFinding(language, finding);
      const { file = "", sheet = "", cell = "" } = finding.where;
      return { cells: [file, sheet, cell, texts[language].severity[finding.severity], title, `${says} ${why}\n→ ${fix}`], strong: finding.severity === "error" };
    }),
  };
}

export function footingsSection(footings: readonly Footing[], sheetOf: (table: string) => string, language: Language): Section {
  const { columns, sections, none, foots, doesNotFoot }: Say = texts[language].report;
  return {
    title: sections.footings, none: none.footings,
    columns: [{ heading: columns.table }, { heading: columns.column }, ...[columns.total, columns.parts, columns.difference].map((heading) => ({ heading, style: "number" as const })), { heading: columns.result, span: 2 }],
    rows: footings.map((footing) => ({
      cells: [sheetOf(footing.table), headingOf(footing, language), ...[footing.total, footing.parts, footing.difference].map((amount) => cellNumber(amount)), doesFoot(footing) ? foots : doesNotFoot],
      strong: !doesFoot(footing),
    })),
  };
}

export const doesFoot = (footing: Footing): boolean => decimal(footing.difference).isZero();

export function ledgerSection(ledger: readonly LedgerEntry[], sheetOf: (table: string) => string, language: Language): Section {
  const { columns, sections, none }: Say = texts[language].report;
  return {
    title: sections.ledger, none: none.ledger,
    columns: [
      { heading: columns.table }, { heading: columns.column }, { heading: columns.party }, { heading: columns.exact, style: "exact" },
      ...[columns.alone, columns.amount, columns.units].map((heading) => ({ heading, style: "number" as const })), { heading: columns.why },
    ],
    rows: ledger.map((entry) => ({
      cells: [sheetOf(entry.table), headingOf(entry, language), entry.party, ...[entry.exact, entry.alone, entry.amount].map((amount) => cellNumber(amount)), entry.units, texts[language].ledger[entry.reason]],
    })),
  };
}

export function filesSection(manifest: Manifest, language: Language): Section {
  const { columns, sections, none, fates, sheetUnknown }: Say = texts[language].report;
  return {
    title: sections.files, none: none.files,
    columns: [{ heading: columns.file }, { heading: columns.fate }, { heading: columns.sha256, span: 5, style: "fixed" }, { heading: columns.sheets }],
    rows: manifest.files.map(({ file, fate, sha256, sheets }) => ({
      cells: [file, fates[fate], sha256 ?? "", sheets.map(({ sheet, contract }) => (contract === null ? say(language, sheetUnknown, { sheet }) : sheet)).join(", ")],
      strong: fate === "refused" || fate === "locked" || fate === "duplicate",
    })),
  };
}

const headingOf = ({ column, columnValues }: Footing | LedgerEntry, language: Language): string =>
  shownHeading(language, { heading: column, ...(columnValues ? { values: columnValues } : {}) });
