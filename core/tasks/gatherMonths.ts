import { fault, warning, type Finding } from "../finding.ts";
import type { Period } from "../period.ts";
import { parsePeriod } from "../period.ts";
import { readSetup } from "../setup.ts";
import { normaliseText } from "../sheets/contract.ts";
import { contracts } from "../sheets/contracts.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import type { WorkbookFacts } from "../sheets/readWorkbook.ts";

/** The workbooks of one month, as they stood then. */
export interface MonthRead { readonly folder: string; readonly workbooks: readonly WorkbookFacts[] }
export interface GatheredMonths { readonly workbooks: readonly WorkbookFacts[]; readonly findings: readonly Finding[] }

/**
 * Several months as one source: the newest month whole, and of each earlier one what it says of months that nothing newer speaks of.
 * Set-up, keys, counts and plans are the newest's: an earlier month's stand in its own report, and together they would count twice.
 * A folder that does not say its month is not used, and of two for one month the first is.
 */
export function gatherMonths(months: readonly MonthRead[]): GatheredMonths {
  const findings: Finding[] = [];
  const used = new Map<Period, MonthRead>();
  for (const month of months) {
    const period = periodOf(month);
    if (period === undefined) findings.push(fault("month-unclear", {}, { folder: month.folder }));
    else if (used.has(period)) findings.push(warning("month-twice", {}, { folder: month.folder, other: used.get(period)!.folder, month: period }));
    else used.set(period, month);
  }
  const spoken = new Set<string>();
  const newestFirst = [...used].sort(([a], [b]) => (a > b ? -1 : 1));
  const workbooks = newestFirst.flatMap(([, month], at) => {
    const kept = at === 0 ? month.workbooks : month.workbooks.map((book) => onlyMonthly(book, spoken)).filter(({ sheets }) => sheets.length > 0);
    for (const said of kept.flatMap(({ sheets }) => sheets.flatMap((sheet) => whatOf(sheet)))) spoken.add(said);
    return kept;
  });
  return { workbooks: workbooks.reverse(), findings };
}

/** The month a folder's report would be for: the set-up's, else the latest its sheets speak of. */
function periodOf({ workbooks }: MonthRead): Period | undefined {
  const sheets = workbooks.flatMap((book) => book.sheets);
  return readSetup(sheets).setup.period ?? sheets.flatMap(({ about }) => about.period ?? []).sort().at(-1);
}

/** Kinds of sheets that are about a month, by what they say above the table or on each row. */
const saysMonth = new Set(contracts.filter(({ about }) => about.includes("period")).map(({ id }) => id));
const monthOnRows = new Set(contracts.filter(({ columns }) => columns["month"] !== undefined).map(({ id }) => id));

const rowKey = ({ contract }: SheetFacts, { values }: FactRow): string => `${contract}|${parsePeriod(values["month"] as string | number) ?? ""}`;
const sheetKey = ({ contract, about }: SheetFacts): string => `${contract}|${normaliseText(about.participant ?? "")}|${about.period ?? ""}`;

/** What a sheet speaks of: a kind, a participant and a month. */
function whatOf(sheet: SheetFacts): readonly string[] {
  if (monthOnRows.has(sheet.contract)) return sheet.rows.map((row) => rowKey(sheet, row));
  return saysMonth.has(sheet.contract) ? [sheetKey(sheet)] : [];
}

function onlyMonthly(book: WorkbookFacts, spoken: ReadonlySet<string>): WorkbookFacts {
  const sheets = book.sheets.flatMap((sheet): SheetFacts[] => {
    if (monthOnRows.has(sheet.contract)) {
      const rows = sheet.rows.filter((row) => !spoken.has(rowKey(sheet, row)));
      return rows.length > 0 ? [{ ...sheet, rows }] : [];
    }
    return saysMonth.has(sheet.contract) && sheet.about.period !== undefined && !spoken.has(sheetKey(sheet)) ? [sheet] : [];
  });
  const kept = new Set(sheets.map(({ sheet }) => sheet));
  return { ...book, sheets, unknown: [], findings: book.findings.filter(({ where }) => where.sheet !== undefined && kept.has(where.sheet)) };
}
