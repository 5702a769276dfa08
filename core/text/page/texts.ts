import type { Language } from "../texts.ts";
import { pageEn } from "./en.ts";
import { pageNb } from "./nb.ts";
import { pageNn } from "./nn.ts";
import type { PageTexts } from "./shape.ts";

export type { PageTexts };

/** The texts of report.html, apart from the others: Excel's pane has no need of them. */
export const pageTexts: Readonly<Record<Language, PageTexts>> = { nb: pageNb, nn: pageNn, en: pageEn };
