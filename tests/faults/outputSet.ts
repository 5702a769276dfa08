import { disk } from "../../pipeline/disk.ts";
import { lockFolder } from "../../pipeline/lockFolder.ts";
import { finishAbandoned } from "../../pipeline/staging.ts";
import { hashesIn } from "../support/hashesIn.ts";

export type Files = Readonly<Record<string, string>>;

/** SHA-256 of the outputs in a folder, by name: without the lock and staging folders, which no reader of a report looks at. */
export const outputsIn = async (folder: string): Promise<Files> =>
  Object.fromEntries(Object.entries(await hashesIn(folder)).filter(([name]) => !/^samfordel\.(?:lock|tmp-)/.test(name)));

export type Judgement = "old" | "new" | "mixed" | "broken";

/** Which set stands in the folder. Mixed: every file whole, but some old and some new; broken: a file is neither, or is lost. */
export function judge(seen: Files, before: Files, after: Files): Judgement {
  const same = (set: Files): boolean => JSON.stringify(sorted(set)) === JSON.stringify(sorted(seen));
  if (same(before)) return "old";
  if (same(after)) return "new";
  const whole = Object.entries(seen).every(([name, hash]) => hash === before[name] || hash === after[name]);
  const kept = Object.keys(before).every((name) => name in seen || !(name in after));
  return whole && kept ? "mixed" : "broken";
}

const sorted = (files: Files): [string, string][] => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));

/** What the next run does first, whether or not it comes to writing anything itself. */
export async function settle(folder: string): Promise<void> {
  const release = await lockFolder(folder, { seconds: 5 }, disk);
  try { await finishAbandoned(folder, disk); } finally { await release(); }
}
