import { decimal, sum, type Money } from "../money.ts";
import { fingerprint } from "../fingerprint.ts";
import { remember } from "../remember.ts";
import { normaliseText } from "../sheets/contract.ts";
import { number, say } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import type { Trace } from "../trace.ts";
import type { Where } from "../finding.ts";

/** One line of an explanation: how deep, the value as a reader sees it, what it is, and the cell where somebody typed it. */
export interface TraceLine { readonly depth: number; readonly value: string; readonly text: string; readonly source?: string; readonly at?: Where }

export interface TraceStyle {
  readonly language: Language;
  /** Whom the figure is about: of everybody's counts, only theirs are shown by themselves. */
  readonly people: readonly string[];
  /** Every count by itself, and what is shown above once more. */
  readonly full: boolean;
}

type Unit = Trace["unit"];
interface Walk extends TraceStyle { readonly said: Set<string>; readonly shown: Map<string, Trace[]> }

/** The steps below a figure as an indented tree: each rule is said the first time it is met, a repeated step is pointed to. */
export function traceLines(root: Trace, unit: Unit, style: TraceStyle): readonly TraceLine[] {
  const walk: Walk = { ...style, said: new Set([root.rule]), shown: new Map() };
  return root.from.length === 0 ? [leafLine(walk, root, unit, 0)] : childLines(walk, root, unit, 0);
}

function childLines(walk: Walk, trace: Trace, unit: Unit, depth: number): TraceLine[] {
  return trace.from.flatMap((step) => {
    if (step.from.length === 0) return isCount(trace, step) ? [] : [leafLine(walk, step, unit, depth, trace)];
    const plainBase = onlyBase(step);
    const line = { depth, value: valueOf(step, walk.language, step.unit ?? unit), text: stepText(walk, step) };
    if (!walk.full && isShown(walk.shown, step)) return [{ ...line, text: `${line.text.replace(/\.?$/, ".")} ${texts[walk.language].explain.above}` }];
    return [line, ...(plainBase && !walk.full ? countLines(walk, plainBase, depth + 1) : childLines(walk, step, step.unit ?? unit, depth + 1))];
  }).concat(trace.rule === "base" ? countLines(walk, trace, depth) : []);
}

/** A base's children that are counts, not what the key states about it. */
const isCount = (parent: Trace, { values }: Trace): boolean => parent.rule === "base" && values?.stated === undefined;

/** The base of a key that has no other and gives it its whole weight: the key's share is the base's. */
const onlyBase = (key: Trace): Trace | undefined => {
  const [base] = key.from;
  return key.rule === "key" && key.from.length === 1 && base?.rule === "base" && base.value === key.value ? base : undefined;
};

/** The participant's own count and everybody's together; all of them one by one when asked for in full. */
function countLines(walk: Walk, base: Trace, depth: number): TraceLine[] {
  const { explain } = texts[walk.language];
  const { counts, names, all } = everybodyIn(base, "counts");
  const code = base.name ?? "";
  const people = new Set(walk.people.map(normaliseText));
  const own = counts.filter((_, at) => people.has(names[at]!));
  const named = (walk.full ? counts : own).map((count): TraceLine => ({ ...leafLine(walk, count, undefined, depth), text: `${code}: ${count.name ?? ""}` }));
  const rest = all.minus(sum(own.map(({ value }) => decimal(value))));
  const values = { base: code, count: counts.length, others: counts.length - own.length, rest };
  return [...named, { depth, value: number(walk.language, all), text: say(walk.language, walk.full || own.length === 0 || own.length === counts.length ? explain.everybody : explain.andOthers, values) }];
}

/** A base's counts, whose they are as names compare, and their sum. */
const everybodyIn = remember((base: Trace) => {
  const counts = base.from.filter((step) => isCount(base, step));
  return { counts, names: counts.map(({ name = "" }) => normaliseText(name)), all: sum(counts.map(({ value }) => decimal(value))) };
});

/** Whether a step that says the same, down to its cells, has been shown; if not, it is now. Only steps of one name and value need a closer look. */
function isShown(shown: Walk["shown"], step: Trace): boolean {
  const key = `${step.rule} ${step.name ?? ""} ${step.value}`;
  const alike = shown.get(key);
  if (alike?.some((one) => one === step || identityOf(one, "whole") === identityOf(step, "whole"))) return true;
  if (alike) alike.push(step);
  else shown.set(key, [step]);
  return false;
}

/** What a step and all below it say, in sixteen digits; of a step that is behind many figures it is told once. */
const identityOf: (step: Trace, what: "whole") => string = remember(({ from, ...own }: Trace, what) => fingerprint(JSON.stringify([own, ...from.map((step) => identityOf(step, what))])));

function leafLine(walk: Walk, trace: Trace, unit: Unit, depth: number, parent?: Trace): TraceLine {
  const { explain, rules } = texts[walk.language];
  const stated = trace.values?.stated as keyof typeof explain.stated | undefined;
  const name = parent?.rule === "pool" && trace.name === parent.name ? explain.poolAmount : trace.name;
  const text = stated === undefined ? name ?? (parent ? "" : rules.cell) : `${explain.stated[stated]} ${trace.name ?? ""}`.trim();
  return { depth, value: valueOf(trace, walk.language, trace.unit ?? (trace.at ? undefined : unit)), text, ...(trace.at ? { source: placeText(trace.at), at: trace.at } : {}) };
}

/** A step by its name, and its rule the first time; a key's rule names the key. */
function stepText({ language, said }: Walk, { rule, name, values }: Trace): string {
  const words = say(language, texts[language].rules[rule], values ?? {});
  const isNew = !said.has(words) && !said.has(rule);
  said.add(words);
  if (rule === "key" || rule === "base") return words;
  return [name, ...(isNew || name === undefined ? [words] : [])].filter((part) => part !== undefined).join(". ");
}

/** `fil · ark!celle`. */
export const placeText = ({ file, sheet, cell }: NonNullable<Trace["at"]>): string =>
  [file, [sheet, cell].filter((part) => part !== undefined).join("!")].filter((part) => part !== undefined && part !== "").join(" · ");

/** A step's value in words; of a step that is behind many figures it is said once. */
const valueOf = (step: Trace, language: Language, unit: Unit): string => valuesOf(step, unit === undefined ? language : `${language} ${unit}`);
const valuesOf = remember((step: Trace, said: Language | `${Language} ${NonNullable<Unit>}`) => {
  const [language, unit] = said.split(" ") as [Language, Unit];
  return valueText(language, step.value, unit);
});

/** An amount with its unit, a share in per cent with up to four decimals, a count, or words as they stand. */
export function valueText(language: Language, value: string, unit: Unit): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return value === "" ? "–" : value;
  const exact = decimal(value);
  if (unit === "share") return `${number(language, atMost(exact.times(100), 4))}${language === "en" ? "%" : "\u00a0%"}`;
  return unit === undefined ? number(language, atMost(exact, 4)) : `${number(language, exact, exact.isInteger() ? 0 : 2)}\u00a0${texts[language].units[unit]}`;
}

const atMost = (value: Money, places: number): Money => value.toDecimalPlaces(places);
