import { functionTexts } from "../../core/text/functions/texts.ts";
import { languageOf } from "../taskpane/languageOf.ts";
import type { Answer, CustomFunction } from "./customFunction.ts";
import { functionTable } from "./table.ts";

/** Tells Excel which code answers to which id. What a function refuses becomes the cell's error, said in the reader's language. */
export function registerFunctions(): void {
  for (const { id, parameters, run } of functionTable) CustomFunctions.associate(id, (...given: unknown[]) => answerOf(run, given.slice(0, parameters.length)));
}

function answerOf(run: CustomFunction["run"], given: readonly unknown[]): Exclude<Answer, { refused: unknown }> {
  const answer = (run as (...all: unknown[]) => Answer)(...given);
  if (typeof answer !== "object" || !("refused" in answer)) return answer;
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode[answer.code], functionTexts[languageOf(Office.context.displayLanguage)][answer.refused]);
}
