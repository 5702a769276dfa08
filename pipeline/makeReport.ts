import type { Policy } from "../core/apportion.ts";
import { sortFindings, type Finding } from "../core/finding.ts";
import { consolidate } from "../core/tasks/consolidate.ts";
import type { Consolidation } from "../core/tasks/consolidation.ts";
import type { Language } from "../core/text/texts.ts";
import { loadForms, startForms } from "./forms/startForms.ts";
import { formats, type Format } from "./forms/formats.ts";
import type { Files } from "./forms/forms.ts";
import type { Outputs } from "./outputs.ts";
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

/** Every table from what was read, and the files of the report with the manifest that names them last. */
export async function makeReport(read: FolderRead, wanted: Wanted): Promise<Report> {
  const { only, pdf, language } = wanted;
  const forms = startForms(formats.filter((format) => only.has(format) || (pdf && format === "html")));
  const consolidation = withFindings(consolidate(read.workbooks, { rounding: wanted.rounding }), read, wanted);
  const made = await forms.make({ consolidation, manifest: read.manifest, papers: read.papers, language });
  const printed = pdf ? await printPage(made) : undefined;
  const files = formats.flatMap((format): Files => [...(only.has(format) ? made.get(format)! : []), ...(format === "html" && printed instanceof Uint8Array ? [["report.pdf", printed] as const] : [])]);
  const missed: Missed[] = typeof printed === "string" ? [{ file: "report.pdf", why: printed }] : [];
  const outputs = new Map(files);
  return { consolidation, outputs: outputs.set("manifest.json", manifestJson(read.manifest, outputs, missed)), missed };
}

/** Loads what makes the report, ahead of its being needed. */
export const preload = (only: ReadonlySet<Format>): Promise<unknown> => loadForms([...only]);

async function printPage(made: ReadonlyMap<Format, Files>): Promise<Uint8Array | Missed["why"]> {
  const { reportPdf } = await import("./report/pdf/reportPdf.ts");
  return reportPdf(made.get("html")![0]![1] as string);
}

/** What was found about files, folders and the meeting paper's template belongs to the report as much as what was found in the sheets. */
function withFindings(consolidation: Consolidation, { papers, manifest, findings }: FolderRead, { accept, language }: Wanted): Consolidation {
  const template = templateOf(papers, language);
  // Our own has no placeholder that nobody knows.
  const aboutPaper = template.file === "" ? [] : paperParts(template, consolidation, manifest, language).findings;
  return { ...consolidation, findings: sortFindings(accept([...findings, ...aboutPaper, ...consolidation.findings])) };
}
