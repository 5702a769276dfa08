import type { Finding } from "../../core/finding.ts";
import { Refusal } from "./refusal.ts";

/**
 * The one place that says Excel.run. A command is not delayed while somebody types in a cell (it would run at a moment nobody
 * chose): Excel refuses it, and the refusal says so. Where Excel can, everything one command writes is one step in its own undo.
 * `sheet` is what a refusal names.
 */
export async function inExcel<T>(sheet: string, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: false, ...(Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? { mergeUndoGroup: true } : {}) };
  try {
    return await Excel.run(options, work);
  } catch (error) {
    // A value read before it was loaded is our own mistake, and no message to anybody.
    if (error instanceof OfficeExtension.Error && error.code !== "PropertyNotLoaded") throw new Refusal(inWords(error, sheet));
    throw error;
  }
}

const known: Readonly<Record<string, Finding["code"]>> = {
  InvalidOperationInCellEditMode: "excel-editing-cell",
  AccessDenied: "excel-sheet-protected",
  RequestPayloadSizeLimitExceeded: "excel-payload",
  ResponsePayloadSizeLimitExceeded: "excel-payload",
  ItemNotFound: "excel-sheet-gone",
};

const inWords = ({ code, message }: OfficeExtension.Error, sheet: string): Finding =>
  ({ code: known[code] ?? "excel-host-error", severity: "error", where: {}, values: { sheet, code, message } });
