import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allocate } from "../../core/allocation/allocate.ts";
import { roundToFoot } from "../../core/apportion.ts";
import type { Finding } from "../../core/finding.ts";
import { fraction, fractionOf, multiply, nothing, roundWhole, total, type Fraction } from "../../core/fraction.ts";
import { decimal } from "../../core/money.ts";
import { address, type Grid } from "../../core/workbook.ts";
import { enter, readCases, roundingOf, year, type Case } from "./readCase.ts";

const folder = join(import.meta.dirname, "cases");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort();

/** The exact value, written with the precision the case states: fractions and whole numbers in full, decimals to their last place. */
function asStated(exact: Fraction, stated: string): string {
  const places = /^-?[\d ]+\.(\d+)$/.exec(stated)?.[1]!.length;
  if (places === undefined) return exact.denominator === 1n ? String(exact.numerator) : `${exact.numerator}/${exact.denominator}`;
  return decimal(roundWhole(multiply(exact, fraction(10n ** BigInt(places)))).toString()).dividedBy(decimal(10).pow(places)).toFixed(places);
}

/** Named parts beside what the case says of them; a part it does not name shows up as a difference. */
const compare = (exact: Readonly<Record<string, Fraction>>, stated: Readonly<Record<string, string>>): void => {
  const shown = Object.entries(exact).map(([name, value]) => [name, asStated(value, stated[name] ?? "")]);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(Object.entries(stated).map(([name, value]) => [name, reduced(value)])));
};
const reduced = (stated: string): string => {
  const [numerator, denominator] = stated.replaceAll(" ", "").split("/");
  return denominator === undefined ? numerator! : asStated(fraction(BigInt(numerator!), BigInt(denominator)), "");
};

const byName = <T>(names: readonly string[], values: readonly T[]): Record<string, T> => Object.fromEntries(names.map((name, index) => [name, values[index]!]));

/** What stands in the cell a finding points at. */
function cellOf({ where }: Finding, sheets: readonly Grid[]): string {
  const grid = sheets.find(({ sheet }) => sheet === where.sheet);
  for (const [row, cells] of (grid?.rows ?? []).entries()) for (const [column, cell] of cells.entries()) if (address(row, column) === where.cell) return String(cell ?? "");
  return "no such cell";
}

function check(one: Case): void {
  const { model, findings: read, sheets } = enter(one);
  const { allocation, findings: found } = allocate(model, year, one.input["internal method"]);
  const findings = [...read, ...found].map((finding) => ({ code: finding.code, sheet: finding.where.sheet ?? "", cell: cellOf(finding, sheets) }));
  const { output } = one;
  const expected = output.findings ?? [];
  expect(findings.map((finding, index) => Object.fromEntries(Object.entries(finding).filter(([field]) => field in (expected[index] ?? finding))))).toEqual(expected);
  if (!output.totals) return expect([...read, ...found].some(({ severity }) => severity === "error"), "an error, and nothing to write").toBe(true);

  const { participants, lines, totals, unallocated, flows } = allocation!;
  const people = participants.map(({ name }) => name);
  compare(byName(people, totals), output.totals);
  for (const [pool, parts] of Object.entries(output.pools ?? {})) compare(byName(people, lines.find((line) => line.pool.code === pool)!.quotas), parts);
  if (output.served) compare(Object.fromEntries(lines.map((line) => [line.pool.code, line.amount])), output.served);
  for (const [from, parts] of Object.entries(output.flows ?? {})) {
    const sent = flows.filter((flow) => flow.from.code === from);
    const to = [...new Set(sent.map((flow) => flow.to.code))];
    compare(Object.fromEntries(to.map((code) => [code, total(sent.filter((flow) => flow.to.code === code).map(({ amount }) => amount))])), parts);
  }
  compare({ unallocated }, { unallocated: output.unallocated ?? "0" });
  expect(total([...totals, unallocated]), "everybody's parts and what nobody carries are the pools").toEqual(fractionOf(allocation!.amount));

  if (!output.rounded) return;
  const { amounts, ledger, residual } = roundToFoot(totals, roundingOf(one, people));
  compare(byName(people, amounts.map(fractionOf)), output.rounded);
  compare(Object.fromEntries(ledger.map(({ row, units }) => [people[row]!, fraction(BigInt(units))])), output.moved ?? {});
  compare({ residual: residual.isZero() ? nothing : fractionOf(residual) }, { residual: output.residual ?? "0" });
}

describe.each(files)("golden cases: %s", (file) => {
  it.each(readCases(readFileSync(join(folder, file), "utf8")).map((one) => [one.name, one] as const))("%s", (_, one) => { check(one); });
});

it("every method has at least two worked examples from the literature", () => {
  const sourced = Object.fromEntries(files.filter((file) => file !== "findings.yaml").map((file) => [file, readCases(readFileSync(join(folder, file), "utf8")).filter(({ source }) => source !== undefined).length]));
  expect(Object.entries(sourced).filter(([, examples]) => examples < 2)).toEqual([]);
  expect(Object.keys(sourced).length).toBeGreaterThanOrEqual(13);
});
