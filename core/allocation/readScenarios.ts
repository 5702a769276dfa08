import { warning, type Finding } from "../finding.ts";
import { given } from "../given.ts";
import { decimal, type Money } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereOf, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { scenarios as contract } from "../sheets/kinds/scenarios.ts";
import { kroner } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Scenario, ScenarioChange, ScenarioWhat } from "./scenario/scenario.ts";

export const whats: Readonly<Record<string, ScenarioWhat>> = {
  "antall": "count", "kostnadsgruppe": "pool", "vekt": "weight", "ramme": "frame", "deltaker": "participant",
};

/** The scenarios of the year in the order they are first named. A row for another year is a warning and takes no part. */
export function readScenarios(sheets: readonly SheetFacts[], year: number): { scenarios: readonly Scenario[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const found = new Map<string, { name: string; changes: ScenarioChange[] }>();
  for (const sheet of sheetsOf(contract, sheets)) for (const row of sheet.rows) {
    const { scenario } = row.values;
    if (row.values.year !== null && row.values.year !== year) {
      findings.push(warning("scenario-other-year", whereOf(sheet, row, "year"), { scenario, seen: row.values.year, year }));
      continue;
    }
    const one = found.get(normaliseText(scenario)) ?? { name: scenario, changes: [] };
    found.set(normaliseText(scenario), one);
    one.changes.push(changeOf(sheet, row));
  }
  return { scenarios: [...found.values()], findings };
}

function changeOf(sheet: SheetFacts<typeof contract>, row: FactRow<typeof contract>): ScenarioChange {
  const { code, part, participant, value, change, percent } = row.values;
  const what = whats[normaliseText(row.values.what)] ?? "count";
  const exact = (seen: number | null): Money | null => (seen === null ? null : what === "pool" || what === "frame" ? kroner(sheet, contract, seen) : decimal(seen));
  const said = value !== null ? "value" : change !== null ? "change" : percent !== null ? "percent" : "what";
  return {
    what, ...given({ code, part, participant, to: exact(value), by: exact(change), percent: percent === null ? null : decimal(percent) }),
    at: whereOf(sheet, row, said),
  };
}
