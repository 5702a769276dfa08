import type { Language } from "../texts.ts";
import { paneEn } from "./en.ts";
import { paneNb } from "./nb.ts";
import { paneNn } from "./nn.ts";
import type { PaneTexts } from "./shape.ts";

/** The pane's own texts, apart from the findings and tables, so that the pane can be drawn before the rest has arrived. */
export const paneTexts: Readonly<Record<Language, PaneTexts>> = { nb: paneNb, nn: paneNn, en: paneEn };
