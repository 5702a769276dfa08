import { sha256 } from "../sha256.ts";
import { inNarrow, noCache, type FactsCache } from "./factsCache.ts";

/** What workbooks said, by their content. */
export interface SaidTogether extends Pick<FactsCache, "get" | "put"> {
  /** Keeps what was asked for and put in together, when a good deal of it was not kept so before. */
  keep(): Promise<void>;
}

/** Characters of all of them together: sets that say more are kept workbook by workbook only. */
const most = 32 << 20;
/** So great a part may be looked for by itself before all are put together anew. */
const apart = 1 / 16;

/**
 * What the workbooks of some folders said, in one entry of the cache beside those for each of them: a thousand small files are
 * slow to fetch one by one, and run after run asks for the same. What is not there, or no longer, is asked of the cache itself.
 */
export async function saidTogether(cache: FactsCache, folders: unknown): Promise<SaidTogether> {
  if (cache === noCache) return { ...cache, keep: () => Promise.resolve() };
  const name = sha256(`together ${JSON.stringify(folders)}`);
  const before = unfold(await cache.get(name));
  const now = new Map<string, string>();
  return {
    async get(content) {
      const facts = before.get(content) ?? await cache.get(content);
      if (facts !== undefined) now.set(content, facts);
      return facts;
    },
    async put(content, facts) {
      now.set(content, facts);
      await cache.put(content, facts);
    },
    async keep() {
      const missing = [...now.keys()].filter((content) => !before.has(content)).length;
      const length = [...now.values()].reduce((sum, facts) => sum + facts.length, 0);
      if (missing > apart * now.size && length <= most) await cache.put(name, fold(now));
    },
  };
}

/** A line that tells how long each is, and then one after the other. */
function fold(said: ReadonlyMap<string, string>): string {
  const narrow = [...said].map(([content, facts]) => [content, inNarrow(facts)] as const);
  return [JSON.stringify(narrow.map(([content, facts]) => [content, facts.length])), "\n", ...narrow.map(([, facts]) => facts)].join("");
}

function unfold(text = "[]\n"): ReadonlyMap<string, string> {
  let at = text.indexOf("\n") + 1;
  return new Map((JSON.parse(text.slice(0, at)) as readonly (readonly [string, number])[]).map(([content, length]) => [content, text.slice(at, (at += length))]));
}
