import { groupBy } from "../groupBy.ts";
import { decimal } from "../money.ts";
import { yearOf } from "../period.ts";
import { address, columnName } from "../workbook.ts";
import { derived, type Trace } from "../trace.ts";
import type { DeviceLine } from "./need.ts";
import type { Device, Register } from "./readRegister.ts";

export type Measure = "expired" | "expiring" | "stock" | "ordered";
export const measures: readonly Measure[] = ["expired", "expiring", "stock", "ordered"];

/** What the register comes to for one category in one municipality, and its PCs by what they count as. */
export interface RegisterLine { readonly need: DeviceLine; readonly devices: readonly Device[]; readonly by: Readonly<Record<Measure, readonly Device[]>> }

/** The register counted as the rotation counts: expired before the year, expiring in it, in stock, on order. In the order of the rows. */
export function registerLines({ devices, period }: Register): readonly RegisterLine[] {
  if (period === undefined) return [];
  const year = yearOf(period);
  const counts: Readonly<Record<Measure, (device: Device) => boolean>> = {
    expired: ({ status, expiryYear }) => status === "in use" && expiryYear! < year,
    expiring: ({ status, expiryYear }) => status === "in use" && expiryYear === year,
    stock: ({ status }) => status === "in stock",
    ordered: ({ status }) => status === "ordered",
  };
  return [...groupBy(devices, ({ participant, category }) => JSON.stringify([participant, category])).values()].map((own) => {
    const by = { expired: own.filter(counts.expired), expiring: own.filter(counts.expiring), stock: own.filter(counts.stock), ordered: own.filter(counts.ordered) };
    const { participant, category } = own[0]!;
    return { need: { participant, category, expired: by.expired.length, expiring: by.expiring.length, stock: by.stock.length, ordered: by.ordered.length }, devices: own, by };
  });
}

/** How many PCs these are, traced to their rows; rows that follow each other are told as one range. */
export function countedFrom(devices: readonly Device[], name?: string): Trace {
  const runs: (readonly [Device, ...Device[]])[] = [];
  for (const device of devices) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last!.sheet === device.sheet && last!.row.row + 1 === device.row.row && columnOf(last!) === columnOf(device)) runs[runs.length - 1] = [...run, device];
    else runs.push([device]);
  }
  return derived("devices", decimal(devices.length), runs.map(rangeOf), name);
}

/** A PC in use counts by the day it goes out of date, another by where it is said to be. */
const columnOf = ({ status }: Device): "expires" | "status" => (status === "in use" ? "expires" : "status");

function rangeOf(run: readonly [Device, ...Device[]]): Trace {
  const [first, last] = [run[0], run.at(-1)!];
  const column = first.sheet.columns[columnOf(first)] ?? 0;
  const cell = run.length === 1 ? address(first.row.row, column) : `${address(first.row.row, column)}:${columnName(column)}${last.row.row + 1}`;
  return { rule: "cell", value: String(run.length), from: [], at: { file: first.sheet.file, sheet: first.sheet.sheet, cell } };
}
