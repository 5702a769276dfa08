import type { Grid } from "../../core/workbook.ts";
import { gridOf, type Block } from "./gridOf.ts";
import { askForMemory, type KnownSheet, type Memory } from "./memory.ts";

const asked = "values,formulas,numberFormat,rowIndex,columnIndex";

export interface Snapshot { readonly memory: Memory; readonly grids: readonly Grid[] }

/**
 * Reads the wanted sheets, or all, whole used ranges at a time. One sync when the sheets are known from before: the list is
 * asked for in the same sync, and only a sheet it has and we did not know takes one sync more.
 */
export async function readSheets(context: Excel.RequestContext, known: readonly KnownSheet[], wanted?: readonly string[]): Promise<Snapshot> {
  const isWanted = ({ name }: KnownSheet): boolean => wanted?.includes(name) ?? true;
  const memory = askForMemory(context);
  const used = new Map(known.filter(isWanted).map(({ id }) => [id, askForUsedRange(context, id)]));
  await context.sync();
  const { sheets } = memory();
  const unknown = sheets.filter((sheet) => isWanted(sheet) && !used.has(sheet.id));
  for (const { id } of unknown) used.set(id, askForUsedRange(context, id));
  if (unknown.length > 0) await context.sync();
  return { memory: memory(), grids: sheets.filter(isWanted).map((sheet) => gridOf(sheet, blockOf(used.get(sheet.id)!))) };
}

function askForUsedRange({ workbook }: Excel.RequestContext, id: string): Excel.Range {
  return answering(workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true), asked);
}

/** Untracked: nothing is asked of the range after its sync, and so Excel.run has nothing to clean up in a sync of its own. */
function answering(range: Excel.Range, properties: string): Excel.Range {
  range.untrack();
  range.load(properties);
  return range;
}

const blockOf = (range: Excel.Range): readonly Block[] =>
  range.isNullObject ? [] : [{ row: range.rowIndex, column: range.columnIndex, values: range.values, formulas: range.formulas, formats: range.numberFormat }];

/** For a workbook whose answer is too big for one sync: each sheet by itself, and that in blocks of rows. */
export async function readPiecewise(context: Excel.RequestContext, wanted?: readonly string[]): Promise<Snapshot> {
  const memory = askForMemory(context);
  await context.sync();
  const sheets = memory().sheets.filter(({ name }) => wanted?.includes(name) ?? true);
  const sizes = sheets.map(({ id }) => answering(context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true), "rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  const grids: Grid[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const size = sizes[index]!;
    grids.push(gridOf(sheet, size.isNullObject ? [] : await readRows(context, { id: sheet.id, row: size.rowIndex, column: size.columnIndex, rows: size.rowCount, columns: size.columnCount })));
  }
  return { memory: memory(), grids };
}

interface Part { readonly id: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** Rows in one answer, or each half by itself when Excel finds it too much. */
async function readRows(context: Excel.RequestContext, part: Part): Promise<readonly Block[]> {
  const { id, row, column, rows, columns } = part;
  const half = Math.ceil(rows / 2);
  const halves = async (): Promise<readonly Block[]> => [...await readRows(context, { ...part, rows: half }), ...await readRows(context, { ...part, row: row + half, rows: rows - half })];
  if (rows > 1 && rows * columns > cellsAtOnce) return halves();
  const range = answering(context.workbook.worksheets.getItem(id).getRangeByIndexes(row, column, rows, columns), asked);
  try {
    await context.sync();
  } catch (error) {
    if (rows > 1 && error instanceof OfficeExtension.Error && error.code === "ResponsePayloadSizeLimitExceeded") return halves();
    throw error;
  }
  return blockOf(range);
}

/** Cells that three arrays of fit below 5 MB, unless the texts are long. */
const cellsAtOnce = 60_000;
