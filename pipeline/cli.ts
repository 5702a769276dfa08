#!/usr/bin/env node
import "./shortRun.ts";
import { version } from "../package.json";
import { languages, texts, type Language } from "../core/text/texts.ts";
import { say } from "../core/text/say.ts";
import { consolidateCommand } from "./commands/consolidate.ts";
import { explainCommand } from "./commands/explain.ts";
import { goalSeekCommand } from "./commands/goalSeek.ts";
import { help } from "./commands/help.ts";
import { inferKeyCommand } from "./commands/inferKey.ts";
import { newCommand } from "./commands/new.ts";
import { languageOf, oneOf, parse, WrongUsage } from "./commands/parse.ts";
import { periodsCommand } from "./commands/periods.ts";
import { repairCommand } from "./commands/repair.ts";
import { scenarioCommand } from "./commands/scenario.ts";
import { validateCommand } from "./commands/validate.ts";

const commands = {
  consolidate: (args: readonly string[], of: Language) => consolidateCommand(args, of), periods: periodsCommand, validate: validateCommand, repair: repairCommand, new: newCommand, "goal-seek": goalSeekCommand,
  "infer-key": inferKeyCommand, explain: explainCommand, scenario: scenarioCommand,
} as const;
const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

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
    return commands[name](rest, language);
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
