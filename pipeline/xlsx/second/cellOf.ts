import type ExcelJS from "exceljs";
import { notCalculated, type Cell } from "../../../core/workbook.ts";
import { emptyText } from "../emptyResults.ts";
import { preparedFormat } from "./prepare.ts";

/** exceljs' ValueType numbers; spelled out because its enum is only there once exceljs is loaded. */
const formula = 6;
const merged = 1;

/**
 * What one cell holds. Only the master of merged cells has the value. A formula gives its stored result, read from
 * `cell.result` because `cell.value.result` drops 0 and FALSE. `dateShift` carries 1904 dates over to the 1900 calendar.
 */
export function cellOf(cell: ExcelJS.Cell, dateShift: number): Cell {
  if (Number(cell.type) === merged) return null;
  if (Number(cell.type) !== formula) return plain(cell.value, cell, dateShift) ?? null;
  const result = plain(cell.result, cell, dateShift);
  return result === undefined || (typeof result === "number" && Number.isNaN(result)) ? notCalculated : result;
}

function plain(value: unknown, cell: ExcelJS.Cell, dateShift: number): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  switch (typeof value) {
    case "number": return cell.numFmt === preparedFormat.date ? value + dateShift : value;
    case "boolean": return value;
    case "string": return value === emptyText ? "" : value;
    default: return fromObject(value as Record<string, unknown>, cell, dateShift);
  }
}

function fromObject(value: Record<string, unknown>, cell: ExcelJS.Cell, dateShift: number): Cell | undefined {
  if (typeof value["error"] === "string") return { error: value["error"] };
  if (Array.isArray(value["richText"])) return (value["richText"] as readonly { text?: string }[]).map((run) => run.text ?? "").join("");
  // A hyperlink's text may itself be a number, rich text or an error.
  return "text" in value ? plain(value["text"], cell, dateShift) : undefined;
}
