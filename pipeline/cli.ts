#!/usr/bin/env node
import "./shortRun.ts";
import { version } from "../package.json";
import { languages, texts, type Language } from "../core/text/texts.ts";
import { say } from "../core/text/say.ts";
import { help, type Command } from "./commands/help.ts";
import { languageOf, oneOf, parse, WrongUsage } from "./commands/parse.ts";

type Run = (args: readonly string[], language: Language) => Promise<number>;

/** What a command needs is loaded when it is the one that is run. */
const commands: Readonly<Record<Command, () => Promise<Run>>> = {
  consolidate: async () => (await import("./commands/consolidate.ts")).consolidateCommand,
  periods: async () => (await import("./commands/periods.ts")).periodsCommand,
  validate: async () => (await import("./commands/validate.ts")).validateCommand,
  repair: async () => (await import("./commands/repair.ts")).repairCommand,
  new: async () => (await import("./commands/new.ts")).newCommand,
  "goal-seek": async () => (await import("./commands/goalSeek.ts")).goalSeekCommand,
  "infer-key": async () => (await import("./commands/inferKey.ts")).inferKeyCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  scenario: async () => (await import("./commands/scenario.ts")).scenarioCommand,
};
const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);

const args = process.argv.slice(2);
const language = languageOf(args);

// A reader that has seen enough (`samfordel validate | head`) closes the pipe: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => { if (error.code === "EPIPE") process.exit(); else throw error; });

async function main(): Promise<number> {
  const name = args.find((arg, at) => !arg.startsWith("-") && args[at - 1] !== "--lang");
  if (name !== undefined && isCommand(name)) {
    const rest = args.filter((_, at) => at !== args.indexOf(name));
    if (rest.includes("--help") || rest.includes("-h")) return print(help(language, name));
    checkLanguage(rest);
    return (await commands[name]())(rest, language);
  }
  if (name !== undefined) throw new WrongUsage("unknownCommand", { seen: name, commands: Object.keys(commands).join(", ") });
  const { values } = parse("", args, { version: { type: "boolean" } });
  checkLanguage(args);
  if (values.version === true) return print(`samfordel ${version}\n`);
  print(help(language), args.length === 0 || values.help !== true ? process.stderr : process.stdout);
  return values.help === true ? 0 : 2;
}

const print = (text: string, stream: NodeJS.WriteStream = process.stdout): number => { stream.write(text); return 0; };

function checkLanguage(given: readonly string[]): void {
  const at = given.indexOf("--lang");
  const seen = at >= 0 ? given[at + 1] : given.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  if (seen !== undefined) oneOf("--lang", seen, languages);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  process.stderr.write(`${say(language, texts[language].cli[error.text], error.values)}\n`);
  process.exitCode = 2;
}
