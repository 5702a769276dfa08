import { decimal } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { rotation } from "../sheets/kinds/rotation.ts";
import { serviceDesk } from "../sheets/kinds/serviceDesk.ts";
import { address } from "../workbook.ts";
import { summedColumns } from "./columnCells.ts";
import { isCostSheet } from "./costSheets.ts";
import { amountIn, linesOf, tableParts } from "./swallowed.ts";
import { footingRoom } from "./totalsFoot.ts";

/** What one cell must be, from others of the sheet: the sum of some less others, never below 0 where `floor`, give or take `room`. */
export interface Equation {
  readonly kind: "sum" | "variance" | "toOrder" | "toOrderSum" | "openTotal";
  readonly outcome: string;
  readonly plus: readonly string[];
  readonly less: readonly string[];
  readonly floor: boolean;
  readonly room: number;
}

/** All the arithmetic of a sheet: its totals and the rules of its rows. A blank outcome states nothing. */
export const equationsOf = (sheet: SheetFacts): readonly Equation[] => [...sums(sheet), ...variances(sheet), ...orders(sheet), ...openCases(sheet)];

const at = (sheet: SheetFacts, row: FactRow, name: string): string => address(row.row, sheet.columns[name]!);
const states = (sheet: SheetFacts, row: FactRow, ...names: readonly string[]): boolean =>
  names.every((name) => sheet.columns[name] !== undefined) && typeof row.values[names[0]!] === "number";
const exact = { floor: false, room: 0 };

/** Each total adds up the lines since the total before it or all above it: what most of its columns say. */
function sums(sheet: SheetFacts): readonly Equation[] {
  const { lines, totals } = tableParts(sheet);
  const columns = summedColumns(sheet);
  return totals.flatMap((total, index) => {
    const ways = linesOf(lines, totals, index).map((rows) => columns.filter(([name]) => states(sheet, total, name)).map(([name, column]): Equation & { readonly foots: boolean } => {
      const amounts = rows.flatMap((row) => amountIn(row, name) ?? []);
      const seen = amountIn(total, name)!;
      return {
        kind: "sum", outcome: at(sheet, total, name), plus: rows.filter((row) => amountIn(row, name) !== null || !column.output).map((row) => at(sheet, row, name)), less: [],
        floor: false, room: footingRoom(column, seen, amounts).toNumber(), foots: amounts.reduce((rest, amount) => rest.minus(amount), seen).abs().lessThanOrEqualTo(footingRoom(column, seen, amounts)),
      };
    }));
    const footing = (way: readonly { readonly foots: boolean }[]): number => way.filter(({ foots }) => foots).length;
    const [since = [], all = []] = ways;
    return since.length > 0 && since.every(({ plus }) => plus.length > 0) && footing(since) >= footing(all) ? since : all;
  });
}

const variances = (sheet: SheetFacts): readonly Equation[] => (!isCostSheet(sheet) ? [] : [...sheet.rows, ...sheet.totals].filter((row) => states(sheet, row, "variance", "budget", "forecast")).map((row) => ({
  // Two figures rounded for print may be off by half a unit each.
  kind: "variance", outcome: at(sheet, row, "variance"), plus: [at(sheet, row, "budget")], less: [at(sheet, row, "forecast")], floor: false,
  room: decimal(Number(row.values["variance"])).isInteger() && row.values["variance"] !== 0 ? 1 : 0,
})));

function orders(sheet: SheetFacts): readonly Equation[] {
  if (sheet.contract !== rotation.id) return [];
  const who = ({ values }: FactRow): string => normaliseText(String(values["participant"] ?? ""));
  const own = sheet.rows.filter((row) => states(sheet, row, "toOrder", "expired", "expiring", "stock", "ordered"));
  return [
    ...own.map((row): Equation => ({ kind: "toOrder", outcome: at(sheet, row, "toOrder"), plus: [at(sheet, row, "expired"), at(sheet, row, "expiring")], less: [at(sheet, row, "stock"), at(sheet, row, "ordered")], floor: true, room: 0 })),
    ...sheet.rows.filter((row) => states(sheet, row, "toOrderSum", "toOrder")).map((row): Equation => ({ kind: "toOrderSum", outcome: at(sheet, row, "toOrderSum"), plus: own.filter((one) => who(one) === who(row)).map((one) => at(sheet, one, "toOrder")), less: [], ...exact })),
  ];
}

function openCases(sheet: SheetFacts): readonly Equation[] {
  if (sheet.contract !== serviceDesk.id) return [];
  const row = (measure: string): FactRow | undefined => sheet.rows.find(({ values }) => normaliseText(String(values["measure"])) === measure && typeof values["value"] === "number");
  const [faults, requests, total] = [row("åpne feilmeldinger"), row("åpne tjenesteforespørsler"), row("åpne saker totalt")];
  return faults && requests && total ? [{ kind: "openTotal", outcome: at(sheet, total, "value"), plus: [at(sheet, faults, "value"), at(sheet, requests, "value")], less: [], ...exact }] : [];
}
