import { beforeAll, describe, expect, it, test } from "vitest";
import { formulaValue, type CellRef } from "../../../core/formula.ts";
import { decimal, isMoney, sum, zero, type Money } from "../../../core/money.ts";
import type { Chart } from "../../../core/report/charts/chart.ts";
import { chartsOf } from "../../../core/report/charts/chartsOf.ts";
import { laySteps, type Step } from "../../../core/report/charts/steps.ts";
import type { Consolidation } from "../../../core/tasks/consolidation.ts";
import { languages } from "../../../core/text/texts.ts";
import { consolidateExample } from "../../support/exampleYear.ts";

let consolidation: Consolidation;
let charts: readonly Chart[];
beforeAll(async () => {
  consolidation = await consolidateExample();
  charts = chartsOf(consolidation.tables, "nb");
});
const chart = (name: Chart["name"], party?: string): Chart => charts.find((one) => one.name === name && one.party === party)!;
const values = ({ series }: Chart, at = 0): (number | null)[] => series[at]!.points.map(({ value }) => value?.toNumber() ?? null);

describe("the example year's charts", () => {
  it("are those the meeting asks for, in the order of the tables", () =>
    expect([...new Set(charts.map(({ name }) => name))]).toEqual([
      "operating", "operatingVariance", "investment", "investmentVariance", "rotation", "distribution", "change", "changeOf", "savings", "financing", "sla",
    ]));

  it("each have an id of their own, a point for every category, and words in every language", () => {
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    for (const language of languages) for (const { title, alt, axis, series, categories } of chartsOf(consolidation.tables, language)) {
      for (const text of [title, axis, ...categories, ...series.map(({ name }) => name)]) expect(text).toMatch(/\S/);
      expect(alt.startsWith(title)).toBe(true);
      for (const { points } of series) expect(points).toHaveLength(categories.length);
    }
  });

  it("show what their tables show: every formula of a point gives the point from the table's own cells", () => {
    for (const { id, table: name, series } of charts) {
      const table = consolidation.tables.find((one) => one.name === name)!;
      const valueAt = ({ row, column }: CellRef): Money | undefined => [table.rows[row]!.figures[column]!.value].find(isMoney);
      for (const { points } of series) for (const { value, formula } of points) {
        expect(value === null, id).toBe(formula === undefined);
        if (formula) expect(formulaValue(formula, valueAt).toDecimalPlaces(9).toFixed(), id).toBe(value!.toDecimalPlaces(9).toFixed());
      }
    }
  });

  it("put what each participant pays the year before beside this year", () => {
    expect(chart("distribution").series.map(({ name }) => name)).toEqual(["Kostnad 2024", "Kostnad 2025"]);
    expect(values(chart("distribution"), 1)).toEqual([6925, 17147, 42539, 10414, 11414]);
  });

  it("put PCs to be replaced beside those at hand, by municipality and category", () => {
    expect(chart("rotation").categories.slice(4, 6)).toEqual(["Molde · Ansatt", "Molde · Elev"]);
    expect([values(chart("rotation"), 0)[4], values(chart("rotation"), 1)[4]]).toEqual([48, 245]);
  });

  it("leave a gap in the service level where a count is lost or there were no cases", () => {
    const high = chart("sla").series.find(({ name }) => name === "Høy")!;
    expect(high.points.map(({ value }) => value?.toNumber() ?? null)).toEqual([1, null, 1]);
  });

  it("walk from the first proposal to the frame with the unexplained rest as a bar of its own", () => {
    const bridge = chart("savings");
    const bar = (role: string): (number | null)[] => values(bridge, bridge.series.findIndex((one) => one.role === role));
    expect(bridge.categories.at(-2)).toBe("Ikke forklart");
    expect(bar("rest").at(-2)).toBe(193);
    expect(bar("base").at(-2)).toBe(88439);
    expect([bar("level")[0], bar("level").at(-1)]).toEqual([96343, 88439]);
  });

  it("walk from each participant's amount last year to this year's", () => {
    const molde = chart("changeOf", "Molde");
    expect(molde.series.map(({ role }) => role)).toEqual(["base", "level", "rise", "fall"]);
    expect([values(molde, 1)[0], values(molde, 1).at(-1)]).toEqual([42144, 42539]);
    expect(molde.from!.lessThan(42144 - 460)).toBe(true);
    expect(molde.title).toContain("Aksen begynner på");
  });

  it("tell somebody who cannot see them what they show", () => {
    expect(chart("distribution").alt).toContain("Kostnad 2025: Aukra 6\u00a0925, Hustadvika 17\u00a0147, Molde 42\u00a0539");
    expect(chart("changeOf", "Molde").alt).toContain("Kostnadsgruppenes beløp \u2212460");
  });
});

describe("the steps of a waterfall", () => {
  const cells = [{ row: 0, column: 0, sign: 1 }] as const;
  const step = (amount: number, kind: Step["kind"] = "change"): Step => ({ label: "x", kind, amount: decimal(amount), cells });
  const ends = (steps: readonly Step[]) => laySteps("nb", steps)!.series;

  test("a rise stands on where the one before ended, a fall hangs from it", () => {
    const [base, level, rise, fall] = ends([step(100, "level"), step(20), step(-50), step(70, "level")]);
    expect([base, level, rise, fall].map((one) => one!.points.map(({ value }) => value?.toNumber() ?? null))).toEqual([
      [null, 100, 70, null], [100, null, null, 70], [null, 20, null, null], [null, null, 50, null],
    ]);
  });

  test("together they are the change, whatever the steps", () => {
    const steps = [step(1000, "level"), step(-30), step(12), step(-7), step(975, "level")];
    const of = (role: string): Money => sum(ends(steps).find((one) => one.role === role)!.points.map(({ value }) => value ?? zero));
    expect(of("rise").minus(of("fall")).toNumber()).toBe(-25);
  });

  test("a way across zero is not drawn: stacked bars cannot show it", () =>
    expect(laySteps("nb", [step(10, "level"), step(-30), step(-20, "level")])).toBeUndefined());
  test("the axis begins at zero when the changes are large enough to be seen from there", () =>
    expect(laySteps("nb", [step(10, "level"), step(-5), step(5, "level")])!.from).toBeUndefined());
});
