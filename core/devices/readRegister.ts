import { nobodyCalled } from "../allocation/nameReader.ts";
import { fault, type Finding } from "../finding.ts";
import { yearOf, type Period } from "../period.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import { whereOf, whereSheet, type FactRow, type SheetFacts } from "../sheets/facts.ts";
import { deviceRegister } from "../sheets/kinds/deviceRegister.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";

export type Status = "in use" | "in stock" | "ordered";

/** A PC of the register that counts, with the row it was read from. */
export interface Device {
  readonly participant: string;
  readonly category: string;
  readonly status: Status;
  /** The year a PC in use goes out of date; what went out before the register's year is due in it. */
  readonly expiryYear?: number;
  readonly sheet: SheetFacts<typeof deviceRegister>;
  readonly row: FactRow<typeof deviceRegister>;
}

export interface Register { readonly devices: readonly Device[]; readonly period?: Period; readonly asOf?: string; readonly findings: readonly Finding[] }

/** What a row says of the PC's whereabouts; nothing said is in use. */
export const statusOf = ({ values: { status } }: FactRow<typeof deviceRegister>): Status =>
  sameText(status ?? "", "på lager") ? "in stock" : sameText(status ?? "", "bestilt") ? "ordered" : "in use";

/** A PC in use counts when it was seen in the register's month: the unit's own rule. One in stock or on order is not expected on the network. */
export const isSeen = (row: FactRow<typeof deviceRegister>, period: Period): boolean =>
  statusOf(row) !== "in use" || row.values.lastSeen?.slice(0, 7) === period;

/** The registers of the latest month not after the set-up's. A serial number counts once, however often it is listed. */
export function readRegister({ setup, sheets, model }: Source): Register {
  const all = sheetsOf(deviceRegister, sheets).filter(({ rows }) => rows.length > 0);
  const findings = all.filter(({ about }) => about.period === undefined).map((sheet) => fault("period-missing", whereSheet(sheet)));
  const period = all.flatMap(({ about }) => (about.period === undefined || (setup.period !== undefined && about.period > setup.period) ? [] : [about.period])).sort().at(-1);
  if (period === undefined) return { devices: [], findings };
  const used = all.filter(({ about }) => about.period === period);
  const nameOf = nameOnce(model.participants.map(({ name }) => name), findings);
  const serials = new Set<string>();
  const devices = used.flatMap((sheet) => sheet.rows.flatMap((row): Device[] => {
    const said = row.values.participant ?? sheet.about.participant;
    if (said === undefined) { findings.push(fault("participant-of-sheet-missing", whereOf(sheet, row, "serial"))); return []; }
    const participant = nameOf(said, sheet, row);
    const serial = normaliseText(row.values.serial);
    const status = statusOf(row);
    const { category, expires } = row.values;
    if (participant === undefined || serials.has(serial) || !isSeen(row, period) || (status === "in use" && expires === null)) return [];
    serials.add(serial);
    return [{ participant, category: choiceOf(category), status, ...(expires === null ? {} : { expiryYear: Math.max(yearOf(expires), yearOf(period) - 1) }), sheet, row }];
  }));
  const asOf = used.map(({ about }) => about.asOf).find((date) => date !== undefined);
  return { devices, period, ...(asOf === undefined ? {} : { asOf }), findings };
}

/** The category as the contract spells it. */
const choiceOf = (seen: string): string => deviceRegister.columns.category.choices.find((choice) => sameText(choice, seen)) ?? seen;

/** A participant's own spelling; a name nobody has is told the first time it is met. */
function nameOnce(known: readonly string[], findings: Finding[]) {
  const names = new Map<string, string | undefined>(known.map((name) => [normaliseText(name), name]));
  return (seen: string, sheet: SheetFacts, row: FactRow): string | undefined => {
    if (known.length === 0) return seen;
    const key = normaliseText(seen);
    if (!names.has(key)) {
      const at = row.values["participant"] === null ? whereSheet(sheet) : whereOf(sheet, row, "participant");
      findings.push(nobodyCalled(seen, known, at));
      names.set(key, undefined);
    }
    return names.get(key);
  };
}
