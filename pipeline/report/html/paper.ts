import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import type { PageTexts } from "../../../core/text/page/texts.ts";
import type { Language } from "../../../core/text/texts.ts";
import type { Manifest } from "../manifest.ts";
import type { DrawSvg } from "./charts/drawSvg.ts";
import type { Explained } from "./explained.ts";

/** What every part of the page is written from. */
export interface Paper {
  readonly language: Language;
  readonly t: PageTexts;
  readonly consolidation: Consolidation;
  readonly manifest: Manifest;
  readonly explained: Explained;
  readonly draw: DrawSvg;
}
