import type { Language } from "../../text/texts.ts";
import type { ReportTable } from "../table.ts";
import { changeSentences } from "./changeSentences.ts";
import { choiceSentences } from "./choiceSentences.ts";
import { forecastSentences } from "./forecastSentences.ts";
import type { Sentence } from "./sentence.ts";

/** What a reader should know before the tables: what is new since last year, how this year stands, what is there to choose. */
export interface Summary { readonly change: readonly Sentence[]; readonly movers: readonly Sentence[]; readonly forecast: readonly Sentence[]; readonly choices: readonly Sentence[] }

/** The summary in sentences, from the figures the tables show. A part whose table is not there says nothing. */
export const summary = (language: Language, tables: readonly ReportTable[]): Summary => ({
  ...changeSentences(language, tables.find(({ title }) => title === "change")),
  forecast: (["operating", "investment"] as const).flatMap((title) => forecastSentences(language, tables.find((table) => table.title === title))),
  choices: choiceSentences(language, tables.find(({ title }) => title === "rotation")),
});
