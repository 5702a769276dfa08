import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { FolderBusy } from "../lockFolder.ts";
import type { Outputs } from "../outputs.ts";
import { writeOutputs, type Writing } from "../writeOutputs.ts";
import { WrongUsage } from "./parse.ts";

interface Manner extends Pick<Writing, "stale" | "disk"> { readonly language: Language; readonly seconds?: number }

/** Writes the files, and says in words why when they cannot be written, or who is waited for. */
export async function write(out: string, outputs: Outputs, { language, seconds = 30, ...writing }: Manner): Promise<void> {
  const tell = ({ pid, host, since }: FolderBusy["holder"]): void => {
    process.stderr.write(`${say(language, texts[language].cli.waiting, { out, pid, host, since })}\n`);
  };
  try {
    await writeOutputs(out, outputs, { ...writing, patience: { seconds, tell } });
  } catch (error) {
    if (error instanceof FolderBusy) throw new WrongUsage("busy", { out, file: error.file, ...error.holder });
    const { code, unsettled } = error as NodeJS.ErrnoException & { unsettled?: true };
    throw new WrongUsage(unsettled ? "writeUnsettled" : "writeFailed", { out, cause: code ?? String(error) });
  }
}
