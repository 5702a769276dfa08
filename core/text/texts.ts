import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";

type Wide<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : { readonly [P in keyof T]: Wide<T[P]> };

/** Every text of the product; a language that lacks one does not compile. */
export type Texts = Wide<typeof nb>;
export type FindingCode = keyof typeof nb.findings;
export type HeadingKey = keyof typeof nb.headings;
export type LabelKey = keyof typeof nb.labels;
export type RuleKey = keyof typeof nb.rules;
export type TableKey = keyof typeof nb.tables;

export type Language = "nb" | "nn" | "en";
export const languages: readonly Language[] = ["nb", "nn", "en"];
export const texts: Readonly<Record<Language, Texts>> = { nb, nn, en };
