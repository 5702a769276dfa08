import type { Template } from "../../core/paper/writePaper.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import type { Language } from "../../core/text/texts.ts";
import type { Manifest } from "../report/manifest.ts";
import type { Format } from "./formats.ts";

/** What every form is made of. */
export interface Material { readonly consolidation: Consolidation; readonly manifest: Manifest; readonly papers: readonly Template[]; readonly language: Language }
/** Files by name. */
export type Files = readonly (readonly [string, Uint8Array | string])[];

type Make = (of: Material) => Promise<Files>;

/** What makes each form, loaded when it is wanted and not before. */
export const makers: Readonly<Record<Format, () => Promise<Make>>> = {
  async xlsx() {
    const { reportXlsx } = await import("../report/xlsx.ts");
    return async ({ consolidation, manifest, language }) => [["report.xlsx", await reportXlsx(consolidation, manifest, language)]];
  },
  async docx() {
    const [{ paperDocx }, { paperParts, templateOf }] = await Promise.all([import("../report/docx/paperDocx.ts"), import("../report/paper.ts")]);
    return async ({ consolidation, manifest, papers, language }) =>
      [["saksframlegg.docx", await paperDocx(paperParts(templateOf(papers, language), consolidation, manifest, language).parts, language)]];
  },
  async html() {
    const { reportHtml } = await import("../report/html/html.ts");
    return async ({ consolidation, manifest, language }) => [["report.html", await reportHtml(consolidation, manifest, language)]];
  },
  async csv() {
    const { tableCsv } = await import("../report/csv.ts");
    return async ({ consolidation }) => [...consolidation.tables, ...consolidation.control].map((table) => [`tables/${table.name}.csv`, tableCsv(table)]);
  },
  async json() {
    const { reportJson } = await import("../report/json.ts");
    return async ({ consolidation, language }) => [["report.json", reportJson(consolidation, language)]];
  },
};

/** The files of some forms. While one is being packed the next is made. */
export const makeForms = async (wanted: readonly Format[], of: Material): Promise<ReadonlyMap<Format, Files>> =>
  new Map(await Promise.all(wanted.map(async (format) => [format, await (await makers[format]())(of)] as const)));
