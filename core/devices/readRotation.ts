import { distinct, fault, type Finding, type Where } from "../finding.ts";
import { sharingIn } from "../allocation/model.ts";
import { nobodyCalled } from "../allocation/nameReader.ts";
import { groupBy } from "../groupBy.ts";
import { yearOf, type Period } from "../period.ts";
import { normaliseText } from "../sheets/contract.ts";
import { whereAbout, whereOf, whereSheet, type SheetFacts } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { sheetsOf } from "../sheets/select.ts";
import { duplicate } from "../sheets/pickSheet.ts";
import type { Source } from "../source.ts";
import { typedIn, type Trace } from "../trace.ts";
import { deviceLine, type DeviceLine } from "./need.ts";
import { readRegister, type Register } from "./readRegister.ts";
import { countedFrom, registerLines, type Measure } from "./registerLines.ts";

/** A line of the rotation, and where each of its counts comes from. */
export interface RotationLine { readonly need: DeviceLine; readonly at: Where; readonly traceOf: (measure: Measure, name?: string) => Trace }
export interface Rotation { readonly lines: readonly RotationLine[]; readonly period?: Period; readonly asOf?: string; readonly findings: readonly Finding[] }

/**
 * Merges the municipalities' sheets of the latest period. A municipality that has typed no counts is counted from the register;
 * whoever shares the costs and is in neither is a finding, not a 0.
 */
export function readRotation(source: Source): Rotation {
  const { setup, sheets, model } = source;
  const register = readRegister(source);
  const findings: Finding[] = [...register.findings];
  const all = sheetsOf(rotation, sheets).filter((sheet) => {
    if (sheet.about.period === undefined) findings.push(fault("period-missing", whereSheet(sheet)));
    return sheet.about.period !== undefined && (setup.period === undefined || sheet.about.period <= setup.period);
  });
  const period = [...all.map((sheet) => sheet.about.period!), ...(register.period === undefined ? [] : [register.period])].sort().at(-1);
  if (period === undefined) return { lines: [], findings };
  const current = all.filter((sheet) => sheet.about.period === period);
  const typed = typedLines(source, current, findings);
  const counted = registerOnly(register.period === period ? register : undefined, typed);
  if (typed.length > 0) findings.push(...told(counted));
  const lines = [...typed, ...counted];
  const people = sharingIn(model, setup.year ?? yearOf(period)).map(({ name }) => name);
  for (const name of people.filter((one) => !lines.some(({ need }) => need.participant === one))) {
    findings.push(fault("participant-missing", {}, { participant: name, table: rotation.sheet }));
  }
  const place = (name: string): number => (people.includes(name) ? people.indexOf(name) : people.length);
  const asOf = [...current.map((sheet) => sheet.about.asOf), register.asOf].find((date) => date !== undefined);
  return { lines: lines.sort((a, b) => place(a.need.participant) - place(b.need.participant)), period, ...(asOf === undefined ? {} : { asOf }), findings: distinct(findings) };
}

function typedLines({ model }: Source, sheets: readonly SheetFacts<typeof rotation>[], findings: Finding[]): readonly RotationLine[] {
  const known = new Map(model.participants.map(({ name }) => [normaliseText(name), name]));
  const used = new Map<string, SheetFacts>();
  return sheets.flatMap((sheet) => sheet.rows.flatMap((row): RotationLine[] => {
    const said = row.values.participant ?? sheet.about.participant;
    if (said === undefined) { findings.push(fault("participant-of-sheet-missing", whereOf(sheet, row, "category"))); return []; }
    const participant = known.get(normaliseText(said)) ?? said;
    if (known.size > 0 && !known.has(normaliseText(said))) findings.push(nobodyCalled(said, [...known.values()], row.values.participant === null ? whereAbout(sheet, "participant") : whereOf(sheet, row, "participant")));
    const earlier = used.get(participant);
    if (earlier && earlier !== sheet) {
      if (!findings.some(({ code, where }) => code === "sheet-duplicate" && where.file === sheet.file)) findings.push(duplicate(sheet, earlier));
      return [];
    }
    used.set(participant, sheet);
    return [{ need: deviceLine(participant, row.values), at: whereSheet(sheet), traceOf: (measure, name) => typedIn(sheet, row, measure, name) }];
  }));
}

/** The register's lines of the municipalities that have typed none, categories in the contract's order. */
function registerOnly(register: Register | undefined, typed: readonly RotationLine[]): readonly RotationLine[] {
  if (!register) return [];
  const order: readonly string[] = rotation.columns.category.choices;
  return registerLines(register).filter(({ need }) => !typed.some((line) => line.need.participant === need.participant))
    .sort((a, b) => order.indexOf(a.need.category) - order.indexOf(b.need.category))
    .map(({ need, devices, by }) => ({ need, at: whereSheet(devices[0]!.sheet), traceOf: (measure, name) => countedFrom(by[measure], name) }));
}

/** Where others have typed their counts, a municipality that has not is counted all the same: nobody has to wonder where its figures are from. */
const told = (counted: readonly RotationLine[]): readonly Finding[] => [...groupBy(counted, ({ need }) => need.participant).values()]
  .map(([line]) => ({ code: "rotation-counted", severity: "info", where: line!.at, values: { participant: line!.need.participant, table: rotation.sheet } }));
