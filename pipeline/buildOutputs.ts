import type { Consolidation } from "../core/tasks/consolidation.ts";
import type { Language } from "../core/text/texts.ts";
import type { Outputs } from "./outputs.ts";
import type { FolderRead } from "./readFolder.ts";
import { manifestJson, type Missed } from "./report/manifest.ts";
import { paperParts, templateOf } from "./report/paper.ts";

/** The forms the report comes in. */
export const formats = ["xlsx", "docx", "html", "csv", "json"] as const;
export type Format = typeof formats[number];

/** The files of the report in the forms asked for, with the manifest that names them last. What makes a form is loaded only when it is wanted. */
export async function buildOutputs(consolidation: Consolidation, { manifest, papers }: FolderRead, language: Language, only: ReadonlySet<Format>, withPdf: boolean): Promise<{ readonly outputs: Outputs; readonly missed: readonly Missed[] }> {
  const outputs = new Map<string, Uint8Array | string>();
  const missed: Missed[] = [];
  if (only.has("xlsx")) {
    const { reportXlsx } = await import("./report/xlsx.ts");
    outputs.set("report.xlsx", await reportXlsx(consolidation, manifest, language));
  }
  if (only.has("docx")) {
    const { paperDocx } = await import("./report/docx/paperDocx.ts");
    outputs.set("saksframlegg.docx", await paperDocx(paperParts(templateOf(papers, language), consolidation, manifest, language).parts, language));
  }
  if (only.has("html") || withPdf) {
    const { reportHtml } = await import("./report/html/html.ts");
    const page = await reportHtml(consolidation, manifest, language);
    if (only.has("html")) outputs.set("report.html", page);
    if (withPdf) {
      const { reportPdf } = await import("./report/pdf/reportPdf.ts");
      const pdf = await reportPdf(page);
      if (typeof pdf === "string") missed.push({ file: "report.pdf", why: pdf });
      else outputs.set("report.pdf", pdf);
    }
  }
  if (only.has("csv")) {
    const { tableCsv } = await import("./report/csv.ts");
    for (const table of [...consolidation.tables, ...consolidation.control]) outputs.set(`tables/${table.name}.csv`, tableCsv(table));
  }
  if (only.has("json")) {
    const { reportJson } = await import("./report/json.ts");
    outputs.set("report.json", reportJson(consolidation, language));
  }
  return { outputs: outputs.set("manifest.json", manifestJson(manifest, outputs, missed)), missed };
}
