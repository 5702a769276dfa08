import type { Command } from "../commands/help.ts";
import { runProgram, type Run } from "./runProgram.ts";

/** What a command needs is loaded when it is the one that is run. */
const commands: Readonly<Record<Command, () => Promise<Run>>> = {
  consolidate: async () => (await import("../commands/consolidate.ts")).consolidateCommand,
  periods: async () => (await import("../commands/periods.ts")).periodsCommand,
  validate: async () => (await import("../commands/validate.ts")).validateCommand,
  repair: async () => (await import("../commands/repair.ts")).repairCommand,
  new: async () => (await import("../commands/new.ts")).newCommand,
  "goal-seek": async () => (await import("../commands/goalSeek.ts")).goalSeekCommand,
  "infer-key": async () => (await import("../commands/inferKey.ts")).inferKeyCommand,
  explain: async () => (await import("../commands/explain.ts")).explainCommand,
  scenario: async () => (await import("../commands/scenario.ts")).scenarioCommand,
};

/** The program, whatever it is asked for. */
export const run = (args: readonly string[]): Promise<void> => runProgram(args, commands);
