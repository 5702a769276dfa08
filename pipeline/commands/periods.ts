import type { Language } from "../../core/text/texts.ts";
import { readMonths } from "../readMonths.ts";
import { consolidateCommand } from "./consolidate.ts";
import { WrongUsage } from "./parse.ts";

/** The newest month's report, with what the months before it say beside it. Returns the exit code. */
export const periodsCommand = (args: readonly string[], language: Language): Promise<number> =>
  consolidateCommand(args, language, { command: "periods", read: readMonths, places: named });

/** Which folders are months nobody can guess. */
function named(folders: readonly string[]): readonly string[] {
  if (folders.length === 0) throw new WrongUsage("periodsFolders");
  return folders;
}
