import type { Finding } from "../../finding.ts";
import { decimal } from "../../money.ts";
import { columnsOf } from "../../sheets/columnsOf.ts";
import { contractOf } from "../../sheets/contracts.ts";
import type { SheetFacts } from "../../sheets/facts.ts";
import type { WorkbookFacts } from "../../sheets/readWorkbook.ts";
import { placeOf } from "../../workbook.ts";
import type { Figure, Label, ReportTable, TableRow } from "../table.ts";
import { sheetKey, usedCells } from "./usedCells.ts";

/** Kinds whose lines decide how figures are made and shown, but are no figures themselves. */
const settings = new Set(["setup", "participants", "keys", "scenarios", "transferRules"]);

/**
 * Every sheet of every workbook that was read: what it speaks for, how many of its lines the tables rest on, and why it is
 * not used when it is not. Sheets that are not used come first: they are what a reader must know of.
 */
export function sheetsTable(workbooks: readonly WorkbookFacts[], tables: readonly ReportTable[], findings: readonly Finding[]): ReportTable | undefined {
  const sheets = workbooks.flatMap((book) => book.sheets);
  const used = usedCells(tables);
  const counted = sheets.map((sheet) => ({ sheet, count: new Set([...used.get(sheetKey(sheet)) ?? []].map((cell) => placeOf(cell)?.row)).size }));
  const instead = firstOf(counted.filter(({ count }) => count > 0), ({ sheet }) => sheet.contract);
  const twins = firstOf(findings.filter(({ code }) => code === "sheet-duplicate"), ({ where }) => sheetKey(where));
  const lines = counted.map(({ sheet, count }) => ({ sheet, count, fate: fateOf(sheet, count, twins.get(sheetKey(sheet)), instead.get(sheet.contract)?.sheet) }));
  const unknown = workbooks.flatMap(({ file, unknown: names }) =>
    names.map((name): TableRow => rowOf([file, name, "", "", null, null, null, { label: "sheetUnknown" }])));
  const rows = [...lines.filter(({ fate }) => !isUsed(fate)), ...lines.filter(({ fate }) => isUsed(fate))].map(({ sheet, count, fate }) => rowOf([
    sheet.file, sheet.sheet, contractOf(sheet).sheet, speaksFor(sheet), sheet.about.asOf ?? null,
    decimal(columnsOf(sheet).length), decimal(count), fate,
  ]));
  const inUse = lines.filter(({ fate }) => !isUsed(fate)).length;
  return rows.length + unknown.length === 0 ? undefined : {
    name: "ark-brukt", title: "sheetsUsed", values: {},
    columns: [
      { heading: "file", format: { kind: "text" } }, { heading: "sheet", format: { kind: "text" } }, { heading: "sheetKind", format: { kind: "text" } },
      { heading: "speaksFor", format: { kind: "text" } }, { heading: "asOfDay", format: { kind: "date" } },
      { heading: "lines", format: { kind: "count" } }, { heading: "linesUsed", format: { kind: "count" } }, { heading: "usedFor", format: { kind: "text" } },
    ],
    rows: [...rows.slice(0, inUse), ...unknown, ...rows.slice(inUse)],
  };
}

const firstOf = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> => new Map([...items].reverse().map((item) => [keyOf(item), item]));

/** Whether the sheet was used, and why not: another says the same, the tables are for another time, or nothing asks for it. */
function fateOf(sheet: SheetFacts, count: number, twin: Finding | undefined, instead: SheetFacts | undefined): Label {
  if (count > 0) return { label: "sheetUsed" };
  if (settings.has(sheet.contract)) return { label: "sheetSettings" };
  if (twin) return { label: "sheetDuplicate", values: { other: String(twin.values.other ?? "") } };
  if (columnsOf(sheet).length === 0) return { label: "sheetEmpty" };
  const [own, theirs] = [sheet, instead].map((one) => (one ? speaksFor(one) : ""));
  if (!instead || own === "" || theirs === "" || own === theirs) return { label: "sheetNotAsked" };
  return { label: own! < theirs! ? "sheetEarlier" : "sheetLater", values: { period: theirs!, other: `${instead.file} ${instead.sheet}` } };
}

const isUsed = ({ label }: Label): boolean => label === "sheetUsed" || label === "sheetSettings";
const speaksFor = ({ about: { period, year } }: SheetFacts): string => period ?? (year === undefined ? "" : String(year));
const rowOf = (values: readonly Figure["value"][]): TableRow => ({ kind: "line", figures: values.map((value): Figure => ({ value })) });
