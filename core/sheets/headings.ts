import { remember } from "../remember.ts";
import { normaliseText, type Contract } from "./contract.ts";
import { withoutUnit } from "./unitText.ts";

/** A column of a contract that a text heads. */
export interface Headed { readonly contract: Contract; readonly name: string }

/** More texts than this are not remembered: a list of names has no headings in it. */
const mostRemembered = 20_000;

/** The columns that a cell's text heads, in their current or an older spelling. Asked of every text of every sheet, so it is a look-up. */
export const headingsOf = remember((contracts: readonly Contract[], _of: "headings"): ((text: string) => readonly Headed[]) => {
  const spellings = contracts.flatMap((contract) => Object.entries(contract.columns).flatMap(([name, { heading, aliases = [] }]) =>
    [heading, ...aliases].map((spelling) => ({ contract, name, spelling: normaliseHeading(spelling) }))));
  const fixed = new Map<string, Headed[]>();
  for (const one of spellings) fixed.set(one.spelling, [...(fixed.get(one.spelling) ?? []), one]);
  const varying = spellings.filter(({ spelling }) => placeholder.test(spelling)).map((one) => ({ ...one, pattern: patternOf(one.spelling) }));
  const known = new Map<string, readonly Headed[]>();

  const find = (text: string): readonly Headed[] => {
    const seen = normaliseHeading(text);
    return [...(fixed.get(seen) ?? []), ...(/\d/.test(seen) ? varying.filter(({ pattern }) => pattern.test(seen)) : [])];
  };
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
});

const normaliseHeading = (text: string): string => withoutUnit(normaliseText(text));
const placeholder = /\{(?:year|previousyear|day)\}/;

/** A heading with a year or a day in it has as many spellings as there are days. */
const patternOf = (spelling: string): RegExp =>
  new RegExp(`^${spelling.split(new RegExp(placeholder, "g")).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\d[\\d.]*")}$`);
