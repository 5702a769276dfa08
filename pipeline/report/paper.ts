import { templates } from "../../core/paper/templates/templates.ts";
import { writePaper, type Template } from "../../core/paper/writePaper.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import type { Manifest } from "./manifest.ts";

/** The organisation's template in the reader's language, the first by path; the product's own when there is none. */
export const templateOf = (papers: readonly Template[], language: Language): Template =>
  papers.find(({ file }) => file.toLowerCase().endsWith(`.${language}.md`)) ?? { file: "", text: templates[language] };

/** The meeting paper's parts, with what was found wrong with its template. */
export const paperParts = (template: Template, consolidation: Consolidation, { files }: Manifest, language: Language): ReturnType<typeof writePaper> =>
  writePaper(template, consolidation, files.map(({ file, fate }) => ({ file, fate: texts[language].report.fates[fate] })), language);
