import { consolidateCommand } from "../commands/consolidate.ts";
import { runProgram } from "./runProgram.ts";

/** The program when it is to consolidate. */
export const run = (args: readonly string[]): Promise<void> => runProgram(args, { consolidate: () => Promise.resolve(consolidateCommand) });
