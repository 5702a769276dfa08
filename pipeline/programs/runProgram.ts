import { version } from "../../package.json";
import { languages, texts, type Language } from "../../core/text/texts.ts";
import { say } from "../../core/text/say.ts";
import { commandIn } from "../commands/commandIn.ts";
import { help, type Command } from "../commands/help.ts";
import { languageOf, oneOf, parse, WrongUsage } from "../commands/parse.ts";

export type Run = (args: readonly string[], language: Language) => Promise<number>;
type Commands = Readonly<Partial<Record<Command, () => Promise<Run>>>>;

/** Does what the arguments ask for, with some of the commands; the exit code tells how it went. */
export async function runProgram(args: readonly string[], commands: Commands): Promise<void> {
  // A reader that has seen enough (`samfordel validate | head`) closes the pipe: no reason to complain.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => { if (error.code === "EPIPE") process.exit(); else throw error; });
  const language = languageOf(args);
  try {
    process.exitCode = await run(args, commands, language);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    process.stderr.write(`${say(language, texts[language].cli[error.text], error.values)}\n`);
    process.exitCode = 2;
  }
}

async function run(args: readonly string[], commands: Commands, language: Language): Promise<number> {
  const isCommand = (name: string): name is Command => Object.hasOwn(commands, name);
  const name = commandIn(args);
  if (name !== undefined && isCommand(name)) {
    const rest = args.filter((_, at) => at !== args.indexOf(name));
    if (rest.includes("--help") || rest.includes("-h")) return print(help(language, name));
    checkLanguage(rest);
    return (await commands[name]!())(rest, language);
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
