import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { Texts } from "./shape.ts";

export type ChartKey = keyof typeof nb.charts.titles;
export type FindingCode = keyof typeof nb.findings;
export type HeadingKey = keyof typeof nb.headings;
export type LabelKey = keyof typeof nb.labels;
export type RuleKey = keyof typeof nb.rules;
export type TableKey = keyof typeof nb.tables;

export type Language = "nb" | "nn" | "en";
export const languages: readonly Language[] = ["nb", "nn", "en"];
export const texts: Readonly<Record<Language, Texts>> = { nb, nn, en };
