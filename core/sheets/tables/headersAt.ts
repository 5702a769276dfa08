import { rememberMost } from "../../remember.ts";
import { normaliseText, type Contract } from "../contract.ts";
import { headingOf } from "./knownHeadings.ts";

/** A column found by its heading, as the heading is written. */
export interface Hit { readonly name: string; readonly column: number; readonly text: string; readonly year?: number }

/** A contract's headings in one row: one table's, with the contract's own needed headings that are not there. */
export interface HeaderRow { readonly contract: Contract; readonly hits: readonly Hit[]; readonly missing: readonly string[] }

interface HeadersAt { readonly whole: readonly HeaderRow[]; readonly part?: HeaderRow }

/**
 * The tables whose headings stand in one row, from the texts that may head each column: all that have what they need, or, of
 * those that lack something, the one nearest to it. Where several contracts claim the same columns the sheet's name decides,
 * then who knows most of the headings.
 */
export const headersAt = (texts: readonly (readonly string[])[], sheet: string): HeadersAt => remembered(JSON.stringify([texts, sheet]));

/** Book after book has the same headings; more different rows of them than this are not worth remembering. */
const mostRemembered = 500;
const remembered = rememberMost(mostRemembered, (row: string): HeadersAt => findAt(...JSON.parse(row) as [readonly (readonly string[])[], string]));

function findAt(texts: readonly (readonly string[])[], sheet: string): HeadersAt {
  const found = [...hitsByContract(texts)].flatMap(([contract, hits]) => besideEachOther(contract, hits));
  const ranked = found.sort((a, b) => Number(isNamed(sheet, b.contract)) - Number(isNamed(sheet, a.contract)) || namesIn(b).size - namesIn(a).size || a.hits[0]!.column - b.hits[0]!.column);
  const whole: HeaderRow[] = [];
  for (const one of ranked) if (one.missing.length === 0 && one.hits.length > 1 && whole.every((other) => !overlap(one, other))) whole.push(one);
  const part = ranked.filter(({ missing }) => missing.length > 0).sort((a, b) => a.missing.length - b.missing.length)[0];
  return { whole: whole.sort((a, b) => a.hits[0]!.column - b.hits[0]!.column), ...(part ? { part } : {}) };
}

/** A sheet is called what its contract is, or begins so: «PC-rullering Molde». */
export function isNamed(sheet: string, contract: Contract): boolean {
  const seen = normaliseText(sheet);
  return [contract.sheet, ...(contract.aliases ?? [])].some((name) => seen.startsWith(normaliseText(name)));
}

const namesIn = ({ hits }: Pick<HeaderRow, "hits">): ReadonlySet<string> => new Set(hits.map(({ name }) => name));
const overlap = (a: HeaderRow, b: HeaderRow): boolean => a.hits[0]!.column <= b.hits.at(-1)!.column && b.hits[0]!.column <= a.hits.at(-1)!.column;

function hitsByContract(texts: readonly (readonly string[])[]): ReadonlyMap<Contract, readonly Hit[]> {
  const hits = new Map<Contract, Hit[]>();
  texts.forEach((candidates, column) => {
    for (const text of candidates) {
      const { columns = [], year } = headingOf(text) ?? {};
      for (const { contract, name } of columns) {
        const own = hits.get(contract) ?? [];
        hits.set(contract, own);
        if (own.at(-1)?.column !== column) own.push({ name, column, text, ...(year === undefined ? {} : { year }) });
      }
    }
  });
  return hits;
}

/** When every needed heading stands there twice or more, that many tables stand side by side, each from its first heading on. */
function besideEachOther(contract: Contract, hits: readonly Hit[]): readonly HeaderRow[] {
  const starts = hits.flatMap((hit, index) => (hit.name === hits[0]!.name ? [index] : []));
  const apart = starts.map((start, index) => headerRow(contract, hits.slice(start, starts[index + 1])));
  return apart.length > 1 && apart.every(({ missing }) => missing.length === 0) ? apart : [headerRow(contract, hits)];
}

const headerRow = (contract: Contract, hits: readonly Hit[]): HeaderRow => ({
  contract, hits,
  missing: Object.entries(contract.columns).filter(([name, { optional, output }]) => !optional && !output && !hits.some((hit) => hit.name === name)).map(([, { heading }]) => heading),
});
