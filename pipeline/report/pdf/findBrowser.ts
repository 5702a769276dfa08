import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** What a Chromium is called, wherever the path leads; Edge is one too, and every Windows has it. */
const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const installed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe", "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** The browser that CHROME_PATH names, and no other when it names one; else the first that is found. Undefined when there is none. */
export async function findBrowser(environment: Environment = process.env): Promise<string | undefined> {
  const named = environment["CHROME_PATH"];
  const places = (environment["PATH"] ?? "").split(delimiter).filter((place) => place !== "");
  const candidates = named ? [named] : [...commands.flatMap((command) => places.map((place) => join(place, command))), ...installed];
  for (const candidate of candidates) if (await access(candidate, constants.X_OK).then(() => true, () => false)) return candidate;
  return undefined;
}
