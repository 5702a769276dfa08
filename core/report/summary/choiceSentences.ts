import { decimal } from "../../money.ts";
import { number } from "../../text/say.ts";
import { pageTexts } from "../../text/page/texts.ts";
import type { Language } from "../../text/texts.ts";
import type { ReportTable } from "../table.ts";
import { figureWord } from "./inKroner.ts";
import { sentence, type Sentence } from "./sentence.ts";

/** From the rotation table: how many PCs need not be bought if the participants share what they have. */
export function choiceSentences(language: Language, table: ReportTable | undefined): readonly Sentence[] {
  const pooled = table?.notes?.find(({ label }) => label === "pooling")?.values;
  if (!table || !pooled) return [];
  const [alone, own, category, all] = (["alone", "own", "category", "all"] as const).map((way) => Number(pooled[way]));
  if (alone === all) return [];
  const count = (value: number): string => number(language, decimal(value));
  const total = table.rows.findIndex(({ kind }) => kind === "total");
  const toOrder = table.columns.findIndex(({ heading }) => heading === "toOrder");
  return [sentence(pageTexts[language].summary.pooling, {
    alone: figureWord(table, total, toOrder, count(alone!)), own: count(own!), category: count(category!), all: count(all!), saved: count(alone! - all!),
  })];
}
