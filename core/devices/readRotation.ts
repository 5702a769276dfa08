import { distinct, type Finding } from "../finding.ts";
import { sharingIn } from "../allocation/model.ts";
import { nobodyCalled } from "../allocation/nameReader.ts";
import { yearOf, type Period } from "../period.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereAbout, whereOf, whereSheet, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import { duplicate } from "../sheets/pickSheet.ts";
import type { Source } from "../source.ts";
import { deviceLine, type DeviceLine } from "./need.ts";

/** A line of the rotation with the row it was read from. */
export interface RotationLine { readonly need: DeviceLine; readonly sheet: SheetFacts; readonly row: FactRow }
export interface Rotation { readonly lines: readonly RotationLine[]; readonly period?: Period; readonly asOf?: string; readonly findings: readonly Finding[] }

/** Merges the municipalities' sheets of the latest period. Who shares the costs but sent no sheet is a finding, not a 0. */
export function readRotation({ setup, sheets, model }: Source): Rotation {
  const findings: Finding[] = [];
  const all = sheetsOf(rotation, sheets).filter((sheet) => {
    if (sheet.about.period === undefined) findings.push({ code: "period-missing", severity: "error", where: whereSheet(sheet), values: {} });
    return sheet.about.period !== undefined && (setup.period === undefined || sheet.about.period <= setup.period);
  });
  const period = all.map((sheet) => sheet.about.period!).sort().at(-1);
  if (period === undefined) return { lines: [], findings };
  const known = new Map(model.participants.map(({ name }) => [normaliseText(name), name]));
  const used = new Map<string, SheetFacts>();
  const lines = all.filter((sheet) => sheet.about.period === period).flatMap((sheet) => sheet.rows.flatMap((row): RotationLine[] => {
    const said = row.values.participant ?? sheet.about.participant;
    if (said === undefined) { findings.push({ code: "participant-of-sheet-missing", severity: "error", where: whereOf(sheet, row, "category"), values: {} }); return []; }
    const participant = known.get(normaliseText(said)) ?? said;
    if (known.size > 0 && !known.has(normaliseText(said))) findings.push(nobodyCalled(said, [...known.values()], row.values.participant === null ? whereAbout(sheet, "participant") : whereOf(sheet, row, "participant")));
    const earlier = used.get(participant);
    if (earlier && earlier !== sheet) { if (!findings.some(({ code, where }) => code === "sheet-duplicate" && where.file === sheet.file)) findings.push(duplicate(sheet, earlier)); return []; }
    used.set(participant, sheet);
    return [{ need: deviceLine(participant, row.values), sheet, row }];
  }));
  const people = sharingIn(model, setup.year ?? yearOf(period)).map(({ name }) => name);
  for (const name of people.filter((one) => !used.has(one))) {
    findings.push({ code: "participant-missing", severity: "error", where: {}, values: { participant: name, table: rotation.sheet } });
  }
  const place = (name: string): number => (people.includes(name) ? people.indexOf(name) : people.length);
  const asOf = all.map((sheet) => sheet.about.asOf).find((date) => date !== undefined);
  return { lines: [...lines].sort((a, b) => place(a.need.participant) - place(b.need.participant)), period, ...(asOf === undefined ? {} : { asOf }), findings: distinct(findings) };
}
