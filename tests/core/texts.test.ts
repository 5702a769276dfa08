import { describe, expect, it } from "vitest";
import { decimal } from "../../core/money.ts";
import { number, percent, say, sayFinding } from "../../core/text/say.ts";
import { languages, texts, type Language } from "../../core/text/texts.ts";

type Tree = string | { readonly [key: string]: Tree } | readonly Tree[];
/** Every text of a language by its path, e.g. `findings.file-locked.title`. */
const flatten = (tree: Tree, path = ""): [string, string][] =>
  typeof tree === "string" ? [[path, tree]] : Object.entries(tree).flatMap(([key, branch]) => flatten(branch, path === "" ? key : `${path}.${key}`));
const spoken = Object.fromEntries(languages.map((language) => [language, new Map(flatten(texts[language]))])) as Record<Language, Map<string, string>>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+(?::\w+)?\}/g) ?? [])].sort();
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ""));
const others = ["nn", "en"] as const;

/** Texts that really are the same as in bokmål: a text that is missing here has been forgotten by its translator. */
const same: Record<(typeof others)[number], readonly string[]> = { nn: [], en: [] };

describe.each(others)("%s beside bokmål", (language) => {
  it("has the same texts, filled in by the same values in the same format", () => {
    const shape = (of: Language): [string, string[]][] => [...spoken[of]].map(([path, text]): [string, string[]] => [path, placeholders(text)]).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(shape(language)).toEqual(shape("nb"));
  });
  it("is translated, but for the words that are the same", () => {
    const untranslated = [...spoken[language]].filter(([path, text]) => hasWords(text) && text === spoken.nb.get(path)).map(([, text]) => text);
    expect([...new Set(untranslated)].sort()).toEqual([...same[language]].sort());
  });
});
