import { nobodyCalled } from "../allocation/nameReader.ts";
import { sharingIn } from "../allocation/model.ts";
import { yearWithoutPools } from "../allocation/yearWithoutPools.ts";
import { fault, warning, type Finding, type Where } from "../finding.ts";
import { namesIn } from "../setup.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { setup as contract } from "../sheets/kinds/setup.ts";
import { sheetsOf } from "../sheets/select.ts";
import { budgetYear, type Source } from "../source.ts";
import type { Rule } from "./rule.ts";

const hostField = "Vertskommune";

/** The set-up speaks of a year that has costs to share, and of participants that share them. */
export const setupFits: Rule = (source) => [
  ...sheetsOf(contract, source.sheets).flatMap((sheet) => sheet.rows.flatMap((row): readonly Finding[] => {
    const at = whereOf(sheet, row, "value");
    const { field, value } = row.values;
    if (value === null) return [];
    if (sameText(field, "År")) return source.model.pools.length === 0 || source.setup.year === undefined ? [] : yearWithoutPools(source.model, source.setup.year, at);
    if (sameText(field, hostField)) return nameFits(source, field, String(value), at);
    return sameText(field, "Låst deltaker") ? namesIn(value).flatMap((name) => nameFits(source, field, name, at)) : [];
  })),
  ...hostKnown(source), ...somebodyShares(source),
];

function nameFits(source: Source, field: string, name: string, at: Where): Finding[] {
  const known = source.model.participants.map((one) => one.name);
  if (known.length === 0 || sharing(source).some((one) => sameText(one.name, name))) return [];
  return [known.some((one) => sameText(one, name)) ? fault("setup-invalid", at, { field, seen: name }) : nobodyCalled(name, known, at)];
}

/** Rounding that the host is to carry, and no host; or more than one to choose from. */
function hostKnown(source: Source): Finding[] {
  const { setup, sheets, model } = source;
  if (sheetsOf(contract, sheets).some(({ rows }) => rows.some(({ values }) => sameText(values.field, hostField) && values.value !== null))) return [];
  const [first, second] = sharing(source).filter(({ role }) => role === "host");
  if (first && second) return [warning("setup-missing", second.at, { field: hostField, fallback: first.name })];
  return !first && setup.policy === "host-absorbs" && model.participants.length > 0 ? [warning("setup-missing", {}, { field: hostField, fallback: "største rest" })] : [];
}

function somebodyShares(source: Source): Finding[] {
  const pool = source.model.pools.find(({ year }) => year === budgetYear(source));
  return pool && sharing(source).length === 0 ? [fault("nobody-shares", pool.at, { year: pool.year })] : [];
}

const sharing = (source: Source) => sharingIn(source.model, budgetYear(source));
