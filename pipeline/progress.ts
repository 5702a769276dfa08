import { say } from "../core/text/say.ts";
import { texts, type Language } from "../core/text/texts.ts";
import type { Progress } from "./readFolder.ts";

const width = 24;

/** Tells on stderr how far reading has come: a bar that redraws itself on a terminal, else one plain line per file. */
export function showProgress(language: Language): Progress {
  const { stderr } = process;
  return (done, total, file) => {
    if (!stderr.isTTY) {
      if (file !== "") stderr.write(`${say(language, texts[language].cli.reading, { done: done + 1, total, file })}\n`);
      return;
    }
    const filled = total === 0 ? width : Math.round((done / total) * width);
    const bar = "█".repeat(filled) + "░".repeat(width - filled);
    const line = `${bar} ${file === "" ? texts[language].cli.computing : say(language, texts[language].cli.reading, { done: done + 1, total, file })}`;
    stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns || 80) - 1)}`);
  };
}

/** Wipes the bar, so that what follows starts on a clean line. */
export const endProgress = (): void => { if (process.stderr.isTTY) process.stderr.write("\r\u001b[K"); };
