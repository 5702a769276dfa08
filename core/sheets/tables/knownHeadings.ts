import { rememberMost } from "../../remember.ts";
import { normaliseText, type Contract, type Kind } from "../contract.ts";
import { contracts } from "../contracts.ts";
import { withoutUnit } from "../unitText.ts";

/** A column of a contract. */
export interface ColumnOf { readonly contract: Contract; readonly name: string }

/** What a text may head: columns of contracts, all of the year it names where it names one. */
export interface Heading { readonly columns: readonly ColumnOf[]; readonly year?: number }

/** Longer texts head nothing. */
const longest = 80;
const placeholder = /\{(?:year|previousYear|day)\}/g;
/** A word broken over two lines: «Års- budsjett». */
const brokenWord = /(\p{L})- (?=\p{Ll})/gu;
const numbers = /\d[\d.]*/g;

/** `firstWords` are the letters headings begin with; `shapes` has a 1 for the shape of each of them. */
interface Known { readonly headings: ReadonlyMap<string, readonly ColumnOf[]>; readonly parts: ReadonlySet<string>; readonly firstWords: ReadonlySet<string>; readonly shapes: Uint8Array }
let known: Known | undefined;

/** Every heading of every contract as it is compared, `#` for the numbers in it, and the first words of each of several words. */
function knownHeadings(): Known {
  const headings = new Map<string, ColumnOf[]>();
  for (const contract of contracts) for (const [name, { heading, aliases = [] }] of Object.entries(contract.columns)) for (const text of [heading, ...aliases]) {
    const seen = normaliseText(text.replace(placeholder, "#"));
    headings.set(seen, [...(headings.get(seen) ?? []), { contract, name }]);
  }
  const parts = [...headings.keys()].flatMap((heading) => heading.split(" ").map((_, index, words) => words.slice(0, index).join(" ")));
  const firstWords = new Set([...headings.keys()].map((heading) => heading.slice(0, lettersIn(heading))));
  const shapes = new Uint8Array(1 << 15);
  for (const word of firstWords) shapes[shapeOf(word, word.length)] = 1;
  return { headings, parts: new Set(parts.filter((part) => part !== "")), firstWords, shapes };
}

/** A first word's first and last letter and how many it has, whatever their case: most words that begin no heading are told from all that do by these. */
const shapeOf = (text: string, letters: number): number => (text.charCodeAt(0) & 31) << 10 | (text.charCodeAt(letters - 1) & 31) << 5 | letters & 31;

const mostRemembered = 10_000;
const looked = rememberMost(mostRemembered, (text: string): Heading | null => lookUp(text) ?? null);

/** The columns a text heads, in a current or older spelling, with or without a unit or a year; undefined for other texts. */
export function headingOf(text: string): Heading | undefined {
  if (text.length > longest || beginsOtherwise(text)) return undefined;
  return looked(text) ?? undefined;
}

/** How many letters a text begins with. Nothing is asked for beyond its end: whoever does is slower for good. */
function lettersIn(text: string): number {
  let at = 0;
  while (at < text.length && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

const others: ReadonlySet<number> = new Set([..."æøåÆØÅ"].map((letter) => letter.charCodeAt(0)));
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a || code > 0x7f && others.has(code);

/**
 * Whether a text begins with a word that no heading begins with: nearly every text in a workbook is told by that, before anything is
 * made of it. What is left open: words that cleaning could change or that are broken, and what begins with anything but a letter.
 */
function beginsOtherwise(text: string): boolean {
  const end = lettersIn(text);
  if (end === 0) return false;
  if (end < text.length) {
    const next = text.charCodeAt(end);
    if (next > 0x7f || next === hyphen && !isPlain(text.charCodeAt(end + 1))) return false;
  }
  const { firstWords, shapes } = (known ??= knownHeadings());
  return shapes[shapeOf(text, end)] === 0 || !firstWords.has(text.slice(0, end).toLowerCase());
}

const hyphen = 0x2d;
/** A character that cleaning neither changes nor takes away. */
const isPlain = (code: number): boolean => code > 0x20 && code < 0x7f;

function lookUp(text: string): Heading | undefined {
  const seen = normaliseText(text);
  const whole = seen.replace(brokenWord, "$1");
  const bare = withoutUnit(whole);
  return plain(seen) ?? plain(whole) ?? plain(bare) ?? dated(bare);
}

function plain(seen: string): Heading | undefined {
  const { headings } = (known ??= knownHeadings());
  const columns = headings.get(seen) ?? (/\d/.test(seen) ? headings.get(seen.replace(numbers, "#")) : undefined);
  return columns && { columns };
}

const ofFigures: ReadonlySet<Kind> = new Set(["money", "count", "share", "number"]);

/** «Budsjett 2024», «2024 Regnskap»: the year the figures are for. */
function dated(seen: string): Heading | undefined {
  const [, before, name, after] = /^(?:((?:19|20)\d\d) )?(.+?)(?:,? ((?:19|20)\d\d))?$/.exec(seen) ?? [];
  const year = before ?? after;
  if (name === undefined || year === undefined || (before !== undefined && after !== undefined)) return undefined;
  const columns = plain(name)?.columns.filter((column) => ofFigures.has(column.contract.columns[column.name]!.kind)) ?? [];
  return columns.length > 0 ? { columns, year: Number(year) } : undefined;
}

const mostTold = 5_000;

/** Whether a text is a heading or begins one. Those that may be are few, and stand in row after row and book after book. */
export const isHeadingOrBegins = (text: string): boolean => !beginsNone(text) && told(text);
const told = rememberMost(mostTold, (text: string): boolean => headingOf(text) !== undefined || beginsHeading(text));

/** Could the text be the beginning of a heading that goes on in the cell below? */
export function beginsHeading(text: string): boolean {
  if (beginsNone(text)) return false;
  const seen = normaliseText(text);
  return (known ??= knownHeadings()).parts.has(seen) || seen.endsWith("-");
}

/** Too long, or begins otherwise and does not end in the middle of a word. */
function beginsNone(text: string): boolean {
  if (text === "") return false;
  const last = text.charCodeAt(text.length - 1);
  return text.length > longest || isPlain(last) && last !== hyphen && beginsOtherwise(text);
}
