import type { ReportTable } from "../../../core/report/table.ts";
import { bases } from "../../../core/sheets/kinds/bases.ts";
import { sheetsOf } from "../../../core/sheets/select.ts";
import { tryScenarios } from "../../../core/tasks/tryScenarios.ts";
import { say } from "../../../core/text/say.ts";
import type { Checked } from "../check.ts";
import type { Desk, State } from "../desk.ts";
import { el } from "../el.ts";
import { button } from "./button.ts";
import { choice, peopleOf, textField } from "./fields.ts";
import { figureTable } from "./figureTable.ts";
import { findingCard } from "./findingCard.ts";

/** What one other count, or another frame, would mean to everybody. Computed beside the workbook; nothing is written. */
export function scenarioForm(desk: Desk, table: ReportTable): HTMLElement {
  const { t: { scenario: t }, language, state: { scenario, checked } } = desk;
  const [codes, people] = [basesIn(checked), peopleOf(table)];
  if (!codes.includes(scenario.base)) scenario.base = codes[0] ?? "";
  if (!people.includes(scenario.participant)) scenario.participant = people[0] ?? "";
  return el("details", { id: "scenario", class: "fold" }, el("summary", {}, el("h2", {}, t.title)),
    choice("scenario-what", t.what, [["count", t.whats.count], ["frame", t.whats.frame]], scenario.what, (value) => { scenario.what = value as typeof scenario.what; desk.draw(); }),
    scenario.what === "count" && choice("scenario-base", t.base, codes.map((code) => [code, code]), scenario.base, (value) => { scenario.base = value; }),
    scenario.what === "count" && choice("scenario-who", t.participant, people.map((name) => [name, name]), scenario.participant, (value) => { scenario.participant = value; }),
    textField("scenario-value", t.value, scenario.text, (text) => { scenario.text = text; }, say(language, t.valueHint, { unit: table.unit ?? "kr" }), scenario.wrong ? say(language, t.notUnderstood, { seen: scenario.text }) : undefined),
    button(desk, t.run, () => desk.run(desk.t.computing, async () => {
      const tried = tryScenarios(checked?.facts ?? [], [inWords(scenario)]);
      scenario.wrong = scenario.text.trim() === "" || tried.notUnderstood.length > 0;
      scenario.answer = scenario.wrong ? undefined : tried;
      return scenario.wrong ? undefined : t.nothingWritten;
    }), { id: "scenario-run" }),
    scenario.answer && el("div", {}, el("ul", { class: "findings" }, scenario.answer.findings.map((finding) => findingCard(desk, finding))),
      scenario.answer.table && figureTable(desk, { tables: [scenario.answer.table], findings: [], ledger: [], footings: [], control: [] }, scenario.answer.table)));
}

/** As the sheet of scenarios and the command line say it, in the product's own words. */
const inWords = ({ what, base, participant, text }: State["scenario"]): string =>
  [...(what === "count" ? ["antall", base, participant] : ["ramme"]), text.replace(/\s+/g, "")].join(" ");

const basesIn = (checked: Checked | undefined): readonly string[] =>
  [...new Set(sheetsOf(bases, checked?.facts.flatMap(({ sheets }) => sheets) ?? []).flatMap(({ rows }) => rows.map(({ values }) => values.base)))];
