import { nobodyCalled } from "../allocation/nameReader.ts";
import { fault, type Finding, type Where } from "../finding.ts";
import { decimal, sum } from "../money.ts";
import { sameText, type RowOf } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { transferRules as contract } from "../sheets/kinds/transferRules.ts";
import { kroner } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";
import { typedIn } from "../trace.ts";
import type { DeviceLine } from "./need.ts";
import type { TransferRules } from "./transfers.ts";

type Values = RowOf<typeof contract>;
interface Stated { readonly sheet: SheetFacts<typeof contract>; readonly row: FactRow<typeof contract> }

/** What is agreed about moving PCs, from every sheet of rules; undefined when nobody has agreed on anything. A row that cannot be used is a finding. */
export function readTransferRules({ sheets, model }: Source): { rules?: TransferRules; findings: readonly Finding[] } {
  const stated = sheetsOf(contract, sheets).flatMap((sheet) => sheet.rows.map((row): Stated => ({ sheet, row })));
  const known = model.participants.map(({ name }) => name);
  const checked = stated.map((one) => ({ one, findings: check(one, known) }));
  const rows = checked.filter(({ findings }) => findings.length === 0).map(({ one }) => one);
  const findings = checked.flatMap((one) => one.findings);
  return rows.length === 0 ? { findings } : { rules: rulesOf(rows), findings };
}

function rulesOf(rows: readonly Stated[]): TransferRules {
  const of = (rule: Values["rule"]): readonly Stated[] => rows.filter(({ row }) => sameText(row.values.rule, rule));
  const [forbidden, costs, reserves] = [of("ikke tillatt"), of("flyttekostnad"), of("reserve")];
  const paid = (from: DeviceLine, to: DeviceLine): readonly Stated[] => costs.filter(({ row }) => fits(row.values, from, to));
  return {
    allows: (from, to) => !forbidden.some(({ row }) => fits(row.values, from, to)),
    cost: (from, to) => sum(paid(from, to).map(({ sheet, row }) => kroner(sheet, contract, row.values.cost))),
    costFrom: (from, to) => paid(from, to).map(({ sheet, row }) => typedIn(sheet, row, "cost")),
    reserve: (line) => Math.max(0, ...reserves.filter(({ row }) => isOf(row.values.from, row.values.fromCategory, line)).map(({ row }) => row.values.reserve ?? 0)),
  };
}

/** A blank fits everybody and everything. */
const isOf = (participant: string | null, category: string | null, line: DeviceLine): boolean =>
  (participant === null || sameText(participant, line.participant)) && (category === null || sameText(category, line.category));

const fits = ({ where, from, fromCategory, to, toCategory }: Values, giver: DeviceLine, taker: DeviceLine): boolean =>
  isOf(from, fromCategory, giver) && isOf(to, toCategory, taker) && (where === null || sameText(where, "i kommunen") === sameText(giver.participant, taker.participant));

function check({ sheet, row }: Stated, known: readonly string[]): readonly Finding[] {
  const { rule, from, to, cost, reserve } = row.values;
  const column = sameText(rule, "flyttekostnad") ? "cost" : sameText(rule, "reserve") ? "reserve" : undefined;
  const at = (name: keyof Values): Where => whereOf(sheet, row, name);
  const isKnown = (seen: string): boolean => known.length === 0 || known.some((one) => sameText(one, seen));
  return [
    ...([["from", from], ["to", to]] as const).flatMap(([name, seen]) => (seen === null || isKnown(seen) ? [] : [nobodyCalled(seen, known, at(name))])),
    ...(column !== undefined && row.values[column] === null ? [fault("value-missing", at(column), { heading: contract.columns[column].heading })] : []),
    ...(column === "cost" && cost !== null && decimal(cost).isNegative() ? [fault("moving-cost-negative", at("cost"), { seen: cost })] : []),
    ...(column === "reserve" && reserve !== null && !Number.isInteger(reserve)
      ? [fault("count-not-whole", at("reserve"), { seen: reserve, heading: contract.columns.reserve.heading })] : []),
  ];
}
