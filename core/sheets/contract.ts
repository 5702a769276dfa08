import type { Unit } from "../money.ts";
import { rememberMost } from "../remember.ts";
import { cleanText } from "./cleanText.ts";

/**
 * What a column holds. `code` is text matched without regard to case, `share` a part of one (48,10 % is 0.481),
 * `money` an amount in the sheet's unit, `any` a number or text as it stands (the set-up sheet's values).
 */
export type Kind = "text" | "code" | "money" | "count" | "share" | "number" | "date" | "year" | "any";

export interface Column {
  /** Norwegian heading; `{year}`, `{previousYear}` and `{day}` stand for what the sheet's period makes of them. */
  readonly heading: string;
  /** Older spellings still met in the wild. */
  readonly aliases?: readonly string[];
  readonly kind: Kind;
  /** The value may not be blank. */
  readonly needed?: boolean;
  /** The whole column may be absent. */
  readonly optional?: boolean;
  /** Computed by the product or by a formula in the template; read only to be checked. */
  readonly output?: boolean;
  readonly choices?: readonly string[];
  /** For whoever fills in the sheet (Norwegian, shown as a note on the heading and in docs/sheets.md). */
  readonly note: string;
  readonly width?: number;
  /** Number format of the template, when the kind's own does not do. */
  readonly format?: string;
}

/** What a whole sheet can speak for, written as label and value above its table. */
export type About = "year" | "period" | "asOf" | "participant";

/** One kind of sheet: the same contract reads it, writes its template and documents it. */
export interface Contract {
  readonly id: string;
  readonly sheet: string;
  readonly aliases?: readonly string[];
  readonly title: string;
  readonly about: readonly About[];
  /** Unit of the money columns when the sheet does not say; no unit: the sheet holds no money, or each of its tables has its own unit. */
  readonly unit?: Unit;
  /** A sheet that may rightly stand empty: nothing is missing when nobody has filled it in. */
  readonly optional?: true;
  /** False where a first word such as «Sum» is data and not a total row. */
  readonly totals?: boolean;
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that together name a row: two rows alike are a finding. */
  readonly identity: readonly string[];
}

type ValueOf<K extends Kind> = K extends "text" | "code" | "date" ? string : K extends "any" ? string | number : number;
type Nullable<C extends Column> = C extends { needed: true } ? ValueOf<C["kind"]> : ValueOf<C["kind"]> | null;

/** A row as the contract types it. Dates are ISO text; numbers are the 15-digit values of their cells. */
export type RowOf<C extends Contract> = { readonly [P in keyof C["columns"]]: Nullable<C["columns"][P]> };

/** The codes and names of a large co-operation many times over; a longer list of texts is not worth remembering. */
const mostRemembered = 20_000;

/** Text as it is compared: clean, and in lower case. The same few codes and names are asked for hundreds of thousands of times. */
export const normaliseText = rememberMost(mostRemembered, (text: string): string => cleanText(text).toLowerCase());

/** The same name, code or choice, however it is spaced and capitalised; what is not said is the same as blank. */
export const sameText = (a = "", b = ""): boolean => normaliseText(a) === normaliseText(b);
