import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { templates } from "../../core/paper/templates/templates.ts";
import { bookKinds } from "../../core/sheets/books.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { isPaperName } from "../findFiles.ts";
import { templateXlsx } from "../xlsx/template.ts";
import { oneOf, parse, WrongUsage, yearOf } from "./parse.ts";
import { write } from "./write.ts";

const options = { year: { type: "string" }, out: { type: "string" } } as const;

/** Makes an empty workbook of a kind for a year; never over a file that exists. Returns the exit code. */
export async function newCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("new", args, options);
  const [kind, ...more] = positionals;
  if (kind === undefined) throw new WrongUsage("kindMissing", { choices: bookKinds.join(", ") });
  if (kind === paperKind) return newPaper(values.out, language);
  if (more.length > 0) throw new WrongUsage("oneKind", { seen: positionals.join(" ") });
  const { year, out } = values;
  if (year === undefined) throw new WrongUsage("optionMissing", { option: "--year", command: "new" });
  const wanted = yearOf(year);
  if (out === undefined) throw new WrongUsage("optionMissing", { option: "--out", command: "new" });
  if (!/\.xlsx$/i.test(out)) throw new WrongUsage("notXlsx", { file: out });
  const bytes = await templateXlsx(oneOf("<kind>", kind, bookKinds), wanted);
  if (await stat(out).catch(() => undefined)) throw new WrongUsage("fileExists", { file: out });
  await write(dirname(out), new Map([[basename(out), bytes]]), { language });
  process.stdout.write(`${say(language, texts[language].cli.created, { file: out })}\n`);
  return 0;
}

/** The meeting paper's template is no workbook, and has no year. */
const paperKind = "saksframlegg";

/** Writes the template of the meeting paper for the organisation to make its own. */
async function newPaper(out: string | undefined, language: Language): Promise<number> {
  if (out === undefined) throw new WrongUsage("optionMissing", { option: "--out", command: "new" });
  if (!isPaperName(out)) throw new WrongUsage("notPaper", { file: out, name: `${paperKind}.${language}.md` });
  if (await stat(out).catch(() => undefined)) throw new WrongUsage("fileExists", { file: out });
  await write(dirname(out), new Map([[basename(out), templates[language]]]), { language });
  process.stdout.write(`${say(language, texts[language].cli.created, { file: out })}\n`);
  return 0;
}
