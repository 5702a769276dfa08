import { parse } from "yaml";
import { readModel } from "../../core/allocation/readModel.ts";
import type { Model } from "../../core/allocation/model.ts";
import { policies, type Policy, type Rounding } from "../../core/apportion.ts";
import type { Finding } from "../../core/finding.ts";
import { decimal } from "../../core/money.ts";
import type { InternalMethod } from "../../core/setup.ts";
import type { Contract } from "../../core/sheets/contract.ts";
import { bases } from "../../core/sheets/kinds/bases.ts";
import { internalUse } from "../../core/sheets/kinds/internalUse.ts";
import { keys } from "../../core/sheets/kinds/keys.ts";
import { participants } from "../../core/sheets/kinds/participants.ts";
import { pools } from "../../core/sheets/kinds/pools.ts";
import { readWorkbook } from "../../core/sheets/readWorkbook.ts";
import type { Cell, Grid } from "../../core/workbook.ts";
import { gridOf } from "../support/grid.ts";

type Amounts = Readonly<Record<string, string>>;
type Row = Readonly<Record<string, string>>;
type WrittenKey = Row & { readonly shares?: Amounts; readonly amounts?: Amounts; readonly parts?: readonly Row[]; readonly under?: Row; readonly over?: Row };

/** A worked example as an economist writes it. Every value is still text, so that 1/3 and 43.287 keep the precision they state. */
export interface Case {
  readonly name: string;
  /** Author, title, year and place of the example; absent for our own boundaries. */
  readonly source?: string;
  readonly input: {
    readonly participants: readonly string[] | Readonly<Record<string, string | Row>>;
    readonly pools: Readonly<Record<string, Row>>;
    readonly keys?: Readonly<Record<string, WrittenKey>>;
    readonly counts?: Readonly<Record<string, Amounts>>;
    readonly "internal use"?: Readonly<Record<string, Amounts>>;
    readonly "internal method"?: InternalMethod;
    readonly rounding?: { readonly policy: Policy; readonly unit?: string; readonly host?: string; readonly pinned?: readonly string[] };
  };
  readonly output: {
    /** Exact total per participant; also per pool, and what pools amount to after serving each other. */
    readonly totals?: Amounts;
    readonly pools?: Readonly<Record<string, Amounts>>;
    readonly served?: Amounts;
    readonly flows?: Readonly<Record<string, Amounts>>;
    readonly unallocated?: string;
    /** After rounding: amounts, units moved away from a part's own rounding, and what is left standing. */
    readonly rounded?: Amounts;
    readonly moved?: Amounts;
    readonly residual?: string;
    /** Code, and the content of the cell it points at. */
    readonly findings?: readonly { readonly code: string; readonly sheet?: string; readonly cell?: string }[];
  };
}

export const year = 2025;
export const readCases = (text: string): readonly Case[] => parse(text, { schema: "failsafe" }) as readonly Case[];

/** Writes the case into sheets as finance staff would, and reads them as the product does: the model, every finding, and the sheets. */
export function enter({ input }: Case): { model: Model; findings: readonly Finding[]; sheets: readonly Grid[] } {
  const people = Array.isArray(input.participants) ? Object.fromEntries((input.participants as string[]).map((name) => [name, "partner"])) : input.participants as Readonly<Record<string, string | Row>>;
  const sheets = [
    sheet(participants, Object.entries(people).map(([participant, said]) => ({ participant, ...(typeof said === "string" ? { role: said } : said) }))),
    sheet(pools, Object.entries(input.pools).map(([code, pool]) => ({ year: String(year), code, name: code, ...pool }))),
    sheet(keys, Object.entries(input.keys ?? {}).flatMap(([key, written]) => keyRows(key, written))),
    sheet(bases, Object.entries(input.counts ?? {}).flatMap(([base, counts]) => Object.entries(counts).map(([participant, count]) => ({ year: String(year), base, participant, count })))),
    sheet(internalUse, Object.entries(input["internal use"] ?? {}).flatMap(([from, uses]) => Object.entries(uses).map(([to, count]) => ({ year: String(year), from, to, count })))),
  ].flatMap((grid) => grid ?? []);
  const read = readWorkbook("case.xlsx", sheets);
  const { model, findings } = readModel(read.sheets);
  return { model, findings: [...read.findings, ...findings], sheets };
}

export function roundingOf({ input }: Case, people: readonly string[]): Rounding {
  const { policy = policies[0]!, unit = "1", host, pinned = [] } = input.rounding ?? { policy: policies[0]! };
  return { policy, unit: decimal(number(unit)), ...(host === undefined ? {} : { host: people.indexOf(host) }), pinned: pinned.map((name) => people.indexOf(name)) };
}

function keyRows(key: string, { shares, amounts, parts, under, over, ...rest }: WrittenKey): Row[] {
  const row = { ...rest, key } as Row;
  if (shares) return Object.entries(shares).map(([participant, weight]) => ({ ...row, participant, weight }));
  if (amounts) return Object.entries(amounts).map(([participant, amount]) => ({ ...row, participant, amount }));
  if (under ?? over) return [...(under ? [{ ...row, part: "under", ...under }] : []), ...(over ? [{ ...row, part: "over", ...over }] : [])];
  return parts ? parts.map((part) => ({ ...row, ...part })) : [row];
}

/** The sheets' own words for the cases' English ones. */
const words: Readonly<Record<string, string>> = {
  host: "vertskommune", partner: "samarbeidskommune", customer: "ekstern kunde", spread: "spres", shown: "vises",
  base: "grunnlag", composite: "sammensatt", fixed: "faste andeler", equal: "likt", rate: "grunnbeløp og sats", threshold: "terskel", direct: "direkte",
};

/** A sheet in kroner with the columns these rows fill, and those the contract needs; no rows, no sheet. */
function sheet(contract: Contract, rows: readonly Row[]): Grid | undefined {
  if (rows.length === 0) return undefined;
  const names = Object.keys(contract.columns).filter((name) => !contract.columns[name]!.optional || rows.some((row) => name in row));
  const stray = rows.flatMap((row) => Object.keys(row)).find((name) => !(name in contract.columns));
  if (stray !== undefined) throw new Error(`${contract.sheet} has no column ${stray}`);
  return gridOf(contract.sheet, [
    ["Beløp i kr"], names.map((name) => contract.columns[name]!.heading),
    ...rows.map((row) => names.map((name) => cell(contract, name, row[name]))),
  ]);
}

function cell({ columns }: Contract, name: string, written: string | undefined): Cell {
  const { kind, choices } = columns[name]!;
  if (written === undefined) return null;
  if (choices) return words[written] ?? written;
  return kind === "text" || kind === "code" || kind === "date" || kind === "any" ? written : number(written);
}

/** 3 000 000, 0.25, or 1/3 to the 15 digits a cell keeps. */
export function number(written: string): number {
  const [numerator, denominator = "1"] = written.replaceAll(" ", "").split("/");
  return decimal(Number(numerator) / Number(denominator)).toNumber();
}
