import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Language } from "../../core/text/texts.ts";
import { bookParts } from "../xlsx/book/bookParts.ts";
import { injectCharts } from "./excel/injectCharts.ts";
import { reportBook } from "./excel/reportBook.ts";
import type { Manifest } from "./manifest.ts";
import { zipParts } from "./zip.ts";

/** `report.xlsx`: the same input gives the same bytes. */
export async function reportXlsx(consolidation: Consolidation, manifest: Manifest, language: Language): Promise<Uint8Array> {
  const { book, charts } = reportBook(consolidation, manifest, language);
  const parts = bookParts(book);
  injectCharts(parts, charts);
  return zipParts(parts);
}
