import type { Language } from "../../core/text/texts.ts";

/** The product's language for a language tag: Norwegian without saying which is bokmål, what is not Norwegian is English. */
export const languageOf = (tag: string | undefined): Language =>
  /^nn\b/i.test(tag ?? "") ? "nn" : /^(?:nb|no)\b/i.test(tag ?? "") ? "nb" : "en";
