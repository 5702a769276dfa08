import type { Policy } from "../core/apportion.ts";
import { sortFindings, type Finding } from "../core/finding.ts";
import { consolidate } from "../core/tasks/consolidate.ts";
import type { Consolidation } from "../core/tasks/consolidation.ts";
import type { Language } from "../core/text/texts.ts";
import type { Format, Outputs } from "./outputs.ts";
import type { FolderRead } from "./readFolder.ts";
import { manifestJson, type Missed } from "./report/manifest.ts";
import { paperParts, templateOf } from "./report/paper.ts";

export interface Wanted {
  readonly rounding?: Policy | undefined;
  /** Marks the findings that somebody answers for. */
  readonly accept: (findings: readonly Finding[]) => Finding[];
  readonly language: Language;
  readonly only: ReadonlySet<Format>;
  readonly pdf: boolean;
}

export interface Report { readonly consolidation: Consolidation; readonly outputs: Outputs; readonly missed: readonly Missed[] }

/** Every table from what was read, and the files of the report. */
export async function makeReport(read: FolderRead, wanted: Wanted): Promise<Report> {
  const consolidation = withFindings(consolidate(read.workbooks, { rounding: wanted.rounding }), read, wanted);
  return { consolidation, ...await buildOutputs(consolidation, read, wanted) };
}

/** What was found about files, folders and the meeting paper's template belongs to the report as much as what was found in the sheets. */
function withFindings(consolidation: Consolidation, { papers, manifest, findings }: FolderRead, { accept, language }: Wanted): Consolidation {
  const { findings: aboutPaper } = paperParts(templateOf(papers, language), consolidation, manifest, language);
  return { ...consolidation, findings: sortFindings(accept([...findings, ...aboutPaper, ...consolidation.findings])) };
}

/** The files in the forms asked for, with the manifest that names them last. What makes a form is loaded only when it is wanted. */
async function buildOutputs(consolidation: Consolidation, { manifest, papers }: FolderRead, { language, only, pdf: withPdf }: Wanted): Promise<Pick<Report, "outputs" | "missed">> {
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
