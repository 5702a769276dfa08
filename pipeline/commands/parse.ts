import { parseArgs, type ParseArgsConfig } from "node:util";
import { readLimits } from "../readLimits.ts";
import { defaultLimits, type Limits } from "../xlsx/gate/limits.ts";
import { languages, type Language } from "../../core/text/texts.ts";
import type { SayValues } from "../../core/text/say.ts";
import type { CliTexts } from "../../core/text/cli/cliTexts.ts";

type Message = { [K in keyof CliTexts]: CliTexts[K] extends string ? K : never }[keyof CliTexts];

/** The command was used wrongly: said to the user in words, exit code 2. */
export class WrongUsage extends Error {
  readonly text: Message;
  readonly values: SayValues;
  constructor(text: Message, values: SayValues = {}) {
    super(text);
    this.text = text;
    this.values = values;
  }
}

type Options = NonNullable<ParseArgsConfig["options"]>;
const common = { lang: { type: "string" }, help: { type: "boolean", short: "h" } } as const satisfies Options;

/** A command's options and positionals; what does not parse is wrong usage. */
export function parse<T extends Options>(command: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(-[^' ]+)/.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new WrongUsage("unknownOption", { option, command });
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw new WrongUsage("optionValue", { option, command });
    throw error;
  }
}

/** The value, when it is one of the choices. */
export function oneOf<T extends string>(option: string, seen: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === seen);
  if (choice === undefined) throw new WrongUsage("notAChoice", { seen, option, choices: choices.join(", ") });
  return choice;
}

/** The language asked for anywhere on the line, so that even wrong usage is answered in it; bokmål when none or unknown. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const seen = args[at]?.split("=")[1] ?? (at < 0 ? undefined : args[at + 1]);
  return languages.find((language) => language === seen) ?? "nb";
}

/** Where to read from: what was named, else the folder `workbooks`. */
export const placesOf = (positionals: readonly string[]): readonly string[] => (positionals.length > 0 ? positionals : ["workbooks"]);

/** What every command that reads workbooks can be told. */
export const reading = { limits: { type: "string" } } as const satisfies Options;

/** The limits of `--limits FILE`, or the ordinary ones. */
export async function limitsOf(file: string | undefined): Promise<Limits> {
  const limits = await readLimits(file);
  if (limits === undefined) throw new WrongUsage("limitsWrong", { file: file ?? "", names: Object.keys(defaultLimits).join(", ") });
  return limits;
}

/** A year as it is typed on the command line. */
export function yearOf(seen: string): number {
  if (!/^(?:19|20)\d\d$/.test(seen)) throw new WrongUsage("notAYear", { seen });
  return Number(seen);
}
