import { bookKinds } from "../../core/sheets/books.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";

const helps = { consolidate: "helpConsolidate", periods: "helpPeriods", validate: "helpValidate", repair: "helpRepair", new: "helpNew", "goal-seek": "helpGoalSeek", "infer-key": "helpInferKey", explain: "helpExplain", scenario: "helpScenario" } as const;
export type Command = keyof typeof helps;

/** The help of one command, or of the program. */
export function help(language: Language, command?: Command): string {
  const text = texts[language].cli[command ? helps[command] : "help"];
  return say(language, text, { kinds: bookKinds.join(", "), example: bookKinds[0] });
}
