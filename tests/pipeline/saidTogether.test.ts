import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { factsCache, noCache, type FactsCache } from "../../pipeline/reading/factsCache.ts";
import { saidTogether } from "../../pipeline/reading/saidTogether.ts";
import { sha256 } from "../../pipeline/sha256.ts";
import { defaultLimits } from "../../pipeline/xlsx/gate/limits.ts";
import { folderWith } from "../support/folders.ts";

/** A cache in a folder of its own, with what it is asked for and given. */
async function watchedCache(): Promise<{ readonly cache: FactsCache; readonly asked: string[]; readonly given: string[]; readonly folder: string }> {
  const [asked, given]: [string[], string[]] = [[], []];
  const parent = await folderWith();
  const cache = factsCache(join(parent, "out"), defaultLimits, "tested");
  return { asked, given, folder: join(parent, ".samfordel"), cache: { ...cache,
    get(content) { asked.push(content); return cache.get(content); },
    put(content, facts) { given.push(content); return cache.put(content, facts); },
  } };
}

const books = (from: number, to: number): readonly (readonly [string, string])[] => Array.from({ length: to - from }, (_, index) => [sha256(`book ${from + index}`), `{"book":${from + index}}\n["Ål – «${from + index}»"]`]);
const [folders, other] = [["a", "b"], ["a"]];

/** One run: asks for every book, puts in those that are not there, and keeps them. */
async function run(cache: FactsCache, wanted: ReturnType<typeof books>, of: unknown = folders): Promise<readonly (string | undefined)[]> {
  const said = await saidTogether(cache, of);
  const got: (string | undefined)[] = [];
  for (const [content, facts] of wanted) {
    const known = await said.get(content);
    got.push(known);
    if (known === undefined) await said.put(content, facts);
  }
  await said.keep();
  return got;
}

const meaning = (texts: readonly (string | undefined)[]): unknown => texts.map((text) => text?.split("\n").map((line) => JSON.parse(line) as unknown));
const all = (wanted: ReturnType<typeof books>): unknown => meaning(wanted.map(([, facts]) => facts));

it("what a run has kept together the next one finds in one place, and asks for nothing else", async () => {
  const { cache, asked, given } = await watchedCache();
  expect(await run(cache, books(0, 40))).toEqual(books(0, 40).map(() => undefined));
  asked.length = given.length = 0;
  expect(meaning(await run(cache, books(0, 40)))).toEqual(all(books(0, 40)));
  expect([asked.length, given]).toEqual([1, []]);
  // Another set has its own place, and the books each by itself until it has.
  expect(meaning(await run(cache, books(10, 20), other))).toEqual(all(books(10, 20)));
  asked.length = 0;
  expect(meaning(await run(cache, books(10, 20), other))).toEqual(all(books(10, 20)));
  expect(asked.length).toBe(1);
});

it("a few that are new are kept by themselves; when they are many, all are put together anew", async () => {
  const { cache, asked, given } = await watchedCache();
  await run(cache, books(0, 64));
  given.length = 0;
  await run(cache, books(2, 66));
  expect(given).toEqual(books(64, 66).map(([content]) => content));
  asked.length = given.length = 0;
  expect(meaning(await run(cache, books(2, 66)))).toEqual(all(books(2, 66)));
  expect([asked.length, given]).toEqual([3, []]);
  await run(cache, books(5, 69));
  asked.length = 0;
  expect(meaning(await run(cache, books(5, 69)))).toEqual(all(books(5, 69)));
  expect(asked.length).toBe(1);
});

it("when it is torn or gone, each book is asked for by itself; and when those are gone it is enough", async () => {
  const { cache, asked, folder } = await watchedCache();
  await run(cache, books(0, 20));
  const contentOf = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name !== ".gitignore" && !books(0, 20).some(([content]) => name.endsWith(content)));
  const [together] = await contentOf() as [string];
  const whole = await readFile(join(folder, together));
  for (const torn of [whole.subarray(0, whole.length - 9), Buffer.concat([whole.subarray(0, 300), Buffer.from("x"), whole.subarray(301)]), Buffer.alloc(0)]) {
    await writeFile(join(folder, together), torn);
    asked.length = 0;
    expect(meaning(await run(cache, books(0, 20)))).toEqual(all(books(0, 20)));
    expect(asked.length).toBe(21);
    // And is mended by that run.
    expect(await readFile(join(folder, together))).toEqual(whole);
  }
  for (const [content] of books(0, 20)) await writeFile(join(folder, (await readdir(folder)).find((name) => name.endsWith(content))!), "");
  expect(meaning(await run(cache, books(0, 20)))).toEqual(all(books(0, 20)));
});

it("keeps whatever a workbook can say, in letters of one byte", async () => {
  const { cache, folder } = await watchedCache();
  await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("–", "€", "😀", "\u2028", "\\u0041", "Å\"\n"), fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (values) => {
    const said = values.map((one, index) => [sha256(`${index} ${JSON.stringify(one)}`), `${JSON.stringify({ one })}\n${JSON.stringify(one)}`] as const);
    await run(cache, said, values);
    const got = await Promise.all(said.map(async ([content]) => (await saidTogether({ ...cache, get: (name) => (name === content ? Promise.resolve(undefined) : cache.get(name)) }, values)).get(content)));
    expect(meaning(got)).toEqual(meaning(said.map(([, facts]) => facts)));
    expect(meaning(await Promise.all(said.map(([content]) => cache.get(content))))).toEqual(meaning(got));
    for (const text of got) expect(text).not.toMatch(/[\u0100-\uffff]/);
  }), { numRuns: 60 });
  expect((await readdir(folder)).length).toBeGreaterThan(60);
});

it("without a cache nothing is kept", async () => {
  const said = await saidTogether(noCache, folders);
  await said.put("a", "b");
  await said.keep();
  expect(await said.get("a")).toBeUndefined();
});
