import { beforeAll, describe, expect, it } from "vitest";
import { apportion } from "../../core/apportion.ts";
import { allocate } from "../../core/allocation/allocate.ts";
import { countsFrom } from "../../core/allocation/counts.ts";
import { seekFrame, type CapMode } from "../../core/allocation/goalSeek.ts";
import type { Model } from "../../core/allocation/model.ts";
import { readModel } from "../../core/allocation/readModel.ts";
import { pooledNeed } from "../../core/devices/need.ts";
import { readRotation } from "../../core/devices/readRotation.ts";
import { fractionOf, toDecimal } from "../../core/fraction.ts";
import { decimal, isMoney, sum } from "../../core/money.ts";
import { readSetup } from "../../core/setup.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { printed } from "../../pipeline/report/printed.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";

let facts: readonly WorkbookFacts[];
let alone: Consolidation;
let reconciled: Consolidation;
beforeAll(async () => { facts = await exampleFacts(); alone = consolidate(facts, { rounding: "each-alone" }); reconciled = consolidate(facts, {}); });

const table = (job: Consolidation, name: string) => job.tables.find((one) => one.name === name)!;
/** The printed figure in the row that begins with this label. */
const figure = (job: Consolidation, name: string, label: string, column: number): string => {
  const { rows, columns } = table(job, name);
  const row = rows.find(({ figures }) => printed(figures[0]!, columns[0]!.format) === label)!;
  return printed(row.figures[column]!, columns[column]!.format);
};
const weights = (...list: number[]) => list.map((weight) => fractionOf(decimal(weight)));

describe("what the published figures teach", () => {
  it("1. actuals print 80 441 though the printed lines add to 80 442", () => {
    expect(figure(alone, "drift-2024-11", "SUM", 1)).toBe("80441");
    expect(alone.footings.find(({ table: name, column }) => name === "drift-2024-11" && column === "actual")).toMatchObject({ parts: "80442", difference: "-1" });
  });
  it("2. T4 shows the printed style and the reconciled, and the ledger says who carries the unit", () => {
    const parts = (job: Consolidation) => sum(table(job, "kostnadsfordeling-drift").rows.slice(0, -1).map(({ figures }) => decimal(printed(figures[1]!, { kind: "amount" })))).toNumber();
    expect([parts(alone), parts(reconciled)]).toEqual([88_440, 88_439]);
    expect(reconciled.ledger.find(({ columnValues }) => columnValues?.year === 2025)).toMatchObject({ party: "Hustadvika", alone: "17148", amount: "17147" });
  });
  it("3. recomputing from printed percentages is wrong by 4 tkr for Rauma; the exact share is carried", () => {
    expect(decimal("0.1178").times(88_439).round().toNumber()).toBe(10_418);
    expect(figure(alone, "kostnadsfordeling-drift", "Rauma", 1)).toBe("10414");
    expect(figure(alone, "kostnadsfordeling-drift", "Rauma", 2)).toBe("11.78 %");
  });
  it("4. with printed amounts as weights the surplus unit is taken from Molde; pinned, Molde keeps its promise", () => {
    const published = weights(6925, 17148, 42539, 10414, 11414);
    const rounding = { unit: decimal(1), policy: "largest-remainder" } as const;
    expect(apportion(decimal(88_439), published, rounding).amounts[2]!.toNumber()).toBe(42_538);
    expect(apportion(decimal(88_439), published, { ...rounding, pinned: [2] }).amounts[2]!.toNumber()).toBe(42_539);
    expect(figure(reconciled, "kostnadsfordeling-drift", "Molde", 1)).toBe("42539");
  });
  it("5. a cap of 42 539 at 48,1 %: 88 438,67 by division; 88 438 and 88 439 print alike, and only 88 438 keeps the cap strictly", () => {
    const at = {};
    const part = (participant: string, weight: string) => ({ participant, weight: decimal(weight), at });
    const model: Model = {
      participants: [{ name: "Molde", role: "host", at }, { name: "De andre", role: "partner", at }], counts: countsFrom([]), internalUse: [],
      keys: [{ code: "FAST", name: "Faste andeler", method: "fixed", version: "1", parts: [part("Molde", "0.481"), part("De andre", "0.519")], hash: "", at }],
      pools: [{ year: 2025, code: "ALT", name: "Alt", costType: null, amount: decimal(96_343_000), unit: "tkr", key: "FAST", at, keyAt: at }],
    };
    const seek = (mode: CapMode) => seekFrame(model, 2025, { participant: "Molde", cap: decimal(42_539_000), mode, unit: decimal(1000), method: "step-down" }).sought!;
    const [strict, asPrinted] = [seek("strict"), seek("as-printed")];
    expect(toDecimal(strict.byDivision!).dividedBy(1000).toFixed(2)).toBe("88438.67");
    expect([strict.answer.toNumber(), asPrinted.answer.toNumber()]).toEqual([88_438_000, 88_439_000]);
    expect([asPrinted.printed!.from.toNumber(), asPrinted.printed!.to.toNumber(), asPrinted.unique]).toEqual([88_438_000, 88_439_000, false]);
    // 88 438 × 48,1 % = 42 538,678 and 88 439 × 48,1 % = 42 539,159.
    expect([strict, asPrinted].map(({ amount }) => toDecimal(amount).toNumber())).toEqual([42_538_678, 42_539_159]);
  });
  it("6. every shared table names its key, and investments use another than operations", () => {
    expect(table(alone, "investeringsfordeling-2025").keys).toEqual(["INV"]);
    expect(table(alone, "investeringsplan-2025-2028").keys).toEqual(["INV"]);
    expect(table(alone, "kostnadsfordeling-drift").keys).not.toContain("INV");
  });
  it("7. Rauma's advance is 1 077, not 0,8 × 1 347 = 1 077,6 rounded: rounded figures are never chained", () => {
    expect(figure(alone, "investeringsfordeling-2025", "Rauma", 1)).toBe("1347000");
    expect(figure(alone, "investeringsfordeling-2025", "Rauma", 2)).toBe("1077000");
  });
  it("8. the returned underspend states its key and its day", () => {
    const { notes, keys } = table(alone, "investeringsfordeling-2025");
    expect(keys).toEqual(["INV"]);
    expect(notes).toContainEqual({ label: "underspendAsOf", values: { asOf: "2024-10-01" } });
  });
  it("9. the savings bridge shows the 193 that nothing explains", () => {
    expect(figure(alone, "innsparing-2025", "Sum oppgitt", 1)).toBe("7711");
    expect(alone.findings.find(({ code }) => code === "savings-unexplained")?.values).toMatchObject({ needed: "7904", listed: "7711", residual: "193" });
  });
  it("10. tables say whether the host is among the participants", () =>
    expect(table(alone, "investeringsfordeling-2025").hostIncluded).toBe(true));
  it("11. thousands and kroner are declared per sheet: the same frame is 11 500 in T8 and 11 500 000 in T7", () => {
    expect([figure(alone, "investeringsplan-2025-2028", "Investeringsramme inkl mva", 1), figure(alone, "investeringsfordeling-2025", "Sum", 1)]).toEqual(["11500", "11500000"]);
    expect([table(alone, "investeringsplan-2025-2028").unit, table(alone, "investeringsfordeling-2025").unit]).toEqual(["tkr", "kr"]);
  });
  it("12. a forecast below the actual to date is a warning, twice in the example", () =>
    expect(alone.findings.filter(({ code }) => code === "forecast-below-actual").map(({ severity, values }) => [severity, values.line])).toEqual([
      ["warning", "Videreutvikling P360 og M365"], ["warning", "Uforutsette kommuneprosjekter"]]));
  it("13. 462 to order; 268 with own surplus, 440 pooled per category, 230 pooled in all", () => {
    const sheets = facts.flatMap((book) => book.sheets);
    const { lines } = readRotation({ setup: readSetup(sheets).setup, sheets, model: readModel(sheets).model });
    expect(pooledNeed(lines.map(({ need }) => need))).toEqual({ alone: 462, own: 268, category: 440, all: 230 });
  });
  it("14. 3,4 mill per 1 October is used though November's report says 3 414: a warning", () =>
    expect(alone.findings.find(({ code }) => code === "figure-older")).toMatchObject({ severity: "warning", values: { amount: "3400000", asOf: "2024-10-01", other: "3414000" } }));
  it("15. an outside customer shares no cost; its income reduces what is shared", () => {
    const { model } = readModel(facts.flatMap((book) => book.sheets));
    const { allocation } = allocate(model, 2025);
    expect(model.participants.some(({ role }) => role === "customer")).toBe(true);
    expect(allocation!.participants.map(({ name }) => name)).toEqual(["Aukra", "Hustadvika", "Molde", "Rauma", "Vestnes"]);
    expect(allocation!.lines.some(({ pool }) => pool.amount.isNegative())).toBe(true);
    expect(allocation!.amount.toNumber()).toBe(88_439_000);
  });
});

it("a figure that was lost is shown as lost, never as 0", () => {
  const without = plant(facts, "serviceDesk", (row) => row.measure === "Åpne feilmeldinger", { value: null });
  const { rows } = consolidate(without, {}).tables.find(({ name }) => name === "kundeservice-2024-10")!;
  expect(rows.map(({ figures }) => (isMoney(figures[1]!.value) ? figures[1]!.value.toNumber() : figures[1]!.value))).toEqual([1456, 280, null, 255, null]);
});
