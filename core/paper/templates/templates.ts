import type { Language } from "../../text/texts.ts";
import { templateEn } from "./en.ts";
import { templateNb } from "./nb.ts";
import { templateNn } from "./nn.ts";

/** The product's own templates: a start for the organisation's, and what is used until there is one. */
export const templates: Readonly<Record<Language, string>> = { nb: templateNb, nn: templateNn, en: templateEn };
