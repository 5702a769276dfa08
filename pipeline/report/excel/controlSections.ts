import { groupBy } from "../../../core/groupBy.ts";
import { decimal } from "../../../core/money.ts";
import type { Footing, LedgerEntry } from "../../../core/report/table.ts";
import { sortFindings, type Finding } from "../../../core/finding.ts";
import { say, sayFinding } from "../../../core/text/say.ts";
import type { Texts } from "../../../core/text/shape.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import type { Fate, Manifest } from "../manifest.ts";
import { cellNumber } from "./cellNumber.ts";
import { shownHeading } from "../../../core/report/shown.ts";

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
    columns: [{ heading: columns.severity }, { heading: columns.file }, { heading: columns.cell }, { heading: columns.says, span: 5 }],
    rows: sortFindings(findings).map((finding) => {
      const { title, says, why, fix } = sayFinding(language, finding);
      const { file = "", sheet = "", cell = "" } = finding.where;
      const { severity, cli } = texts[language];
      const accepted = finding.accepted ? `\n✓ ${say(language, cli.acceptedUntil, { ...finding.accepted })}` : "";
      const where = [sheet, cell].filter((part) => part !== "").join("!");
      return { cells: [severity[finding.severity], file, where, `${title}: ${says} ${why}\n→ ${fix}${accepted}`], strong: finding.severity === "error" && !finding.accepted };
    }),
  };
}

/** What does not foot, line by line; and how much of each table does, on one line, which is all a reader needs of it. */
export function footingsSection(footings: readonly Footing[], sheetOf: (table: string) => string, language: Language): Section {
  const { report } = texts[language];
  const { columns, foots, doesNotFoot } = report;
  const broken = footings.filter((footing) => !doesFoot(footing)).map((footing): SectionRow => ({
    cells: [sheetOf(footing.table), footing.pool ?? headingOf(footing, language), doesNotFoot, ...[footing.total, footing.parts, footing.difference].map((amount) => cellNumber(amount))],
    strong: true,
  }));
  const whole = [...groupBy(footings.filter(doesFoot), ({ table, pool }) => JSON.stringify([table, pool === undefined]))].map(([key, own]): SectionRow => {
    const [table, isColumn] = JSON.parse(key) as [string, boolean];
    return { cells: [sheetOf(table), say(language, isColumn ? report.footColumns : report.footPools, { count: own.length }), foots, "", "", ""] };
  });
  return {
    title: report.sections.footings, none: report.none.footings,
    columns: [
      { heading: columns.table }, { heading: columns.column }, { heading: columns.result },
      ...(broken.length === 0 ? [] : [columns.total, columns.parts, columns.difference].map((heading) => ({ heading, style: "number" as const }))),
    ],
    rows: [...broken, ...whole],
  };
}

export const doesFoot = (footing: Footing): boolean => decimal(footing.difference).isZero();

export function ledgerSection(ledger: readonly LedgerEntry[], sheetOf: (table: string) => string, language: Language): Section {
  const { report } = texts[language];
  return {
    title: report.sections.ledger, none: report.none.ledger, columns: ledgerColumns(report.columns.column, report),
    rows: ledger.filter(({ pool }) => pool === undefined).map((entry) => ledgerRow(entry, [sheetOf(entry.table), headingOf(entry, language), entry.party], language)),
  };
}

/** Units moved inside a table of pools by participant, which can be many: after all others, if there are any. */
export function matrixLedgerSection(ledger: readonly LedgerEntry[], sheetOf: (table: string) => string, language: Language): readonly Section[] {
  const { report } = texts[language];
  const rows = ledger.flatMap((entry) => (entry.pool === undefined ? [] : [ledgerRow(entry, [sheetOf(entry.table), entry.pool, entry.party], language)]));
  return rows.length === 0 ? [] : [{ title: report.sections.matrixLedger, none: "", columns: ledgerColumns(report.columns.pool, report), rows }];
}

const ledgerColumns = (second: string, { columns }: Say): SectionColumn[] => [
  { heading: columns.table }, { heading: second }, { heading: columns.party }, { heading: columns.exact, style: "exact" },
  ...[columns.alone, columns.amount, columns.units].map((heading) => ({ heading, style: "number" as const })), { heading: columns.why },
];

const ledgerRow = (entry: LedgerEntry, names: readonly string[], language: Language): SectionRow =>
  ({ cells: [...names, ...[entry.exact, entry.alone, entry.amount].map((amount) => cellNumber(amount)), entry.units, texts[language].ledger[entry.reason]] });

export function filesSection(manifest: Manifest, language: Language): Section {
  const { columns, sections, none, fates }: Say = texts[language].report;
  const rank = (fate: Fate): number => order.indexOf(fate);
  return {
    title: sections.files, none: none.files,
    columns: [{ heading: columns.file, span: 2 }, { heading: columns.fate }, { heading: columns.sha256, span: 5, style: "fixed" }],
    rows: [...manifest.files].sort((a, b) => rank(a.fate) - rank(b.fate)).map(({ file, fate, sha256 }) => ({
      cells: [file, fates[fate], sha256 ?? ""], strong: fate === "refused" || fate === "locked" || fate === "duplicate",
    })),
  };
}

/** What a reader must know of comes first. */
const order: readonly Fate[] = ["refused", "locked", "duplicate", "read", "paper", "template", "ignored"];

const headingOf = ({ column, columnValues }: Footing | LedgerEntry, language: Language): string =>
  shownHeading(language, { heading: column, ...(columnValues ? { values: columnValues } : {}) });
