import { describe, expect, it } from "vitest";
import { convert, decimal, isMoney } from "../../../core/money.ts";
import { plainText, sentence, type Sentence } from "../../../core/report/summary/sentence.ts";
import { summary } from "../../../core/report/summary/summary.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { languages } from "../../../core/text/texts.ts";
import { consolidateExample } from "../../support/exampleYear.ts";

const said = (sentences: readonly Sentence[]): readonly string[] => sentences.map((one) => plainText(one).replaceAll("\u00a0", " ").replaceAll("\u2212", "-"));

describe("the example year's summary", () => {
  it("says what the whole came to, and who moved most, first", async () => {
    const { change, movers } = summary("nb", (await consolidateExample()).tables);
    expect(said(change)).toEqual(["Driften som fordeles, går ned med 1 038 000 kr (1,2 %) fra 2024 til 2025, til 88 439 000 kr."]);
    expect(said(movers).map((one) => one.replace(/ Det som.*/, ""))).toEqual([
      "Rauma betaler 601 000 kr mindre (5,5 %), i alt 10 414 000 kr.", "Hustadvika betaler 497 000 kr mindre (2,8 %), i alt 17 147 000 kr.",
      "Molde betaler 395 000 kr mer (0,9 %), i alt 42 539 000 kr.", "Aukra betaler 314 000 kr mindre (4,3 %), i alt 6 925 000 kr.",
      "Vestnes betaler 21 000 kr mindre (0,2 %), i alt 11 414 000 kr.",
    ]);
    expect(said(movers)[2]).toContain("kostnadsgruppenes beløp -460 000 kr og PC-er i kommunenettet +255 000 kr.");
  });

  it("says how the year stands against its budget, with the lines that differ most", async () => {
    const { forecast } = summary("en", (await consolidateExample()).tables);
    expect(said(forecast)).toEqual([
      "Operations are heading for an underspend of 1,936,000 NOK: the forecast is 87,541,000 NOK and the annual budget 89,477,000 NOK. The greatest variances: “Lønn” +2,802,000 NOK and “Inntekter” +2,424,000 NOK.",
      "Investments are heading for an underspend of 3,414,000 NOK: the forecast is 5,586,000 NOK and the annual budget 9,000,000 NOK. The greatest variances: “Grunnmur del 3” +2,500,000 NOK and “Beredskapsplattform” +1,315,000 NOK.",
    ]);
  });

  it("says what there is to choose: 462 PCs, or 268, 440, 230", async () => {
    expect(said(summary("nb", (await consolidateExample()).tables).choices)[0]).toMatch(/bestille 462\..* 268; .* 440; .* 230\. Det er 232 færre\./);
  });

  it("has in every language figures that are the tables' own", async () => {
    const { tables } = await consolidateExample();
    for (const language of languages) {
      const { change, movers, forecast, choices } = summary(language, tables);
      const words = [change, movers, forecast, choices].flat(2).filter((word) => typeof word !== "string");
      expect(words.length).toBeGreaterThan(20);
      for (const { text, found: { table, row, at } } of words) {
        const value = row.figures[at.column]!.value;
        expect(table.rows[at.row]).toBe(row);
        const amount = isMoney(value) ? convert(value, table.unit ?? "kr", "kr").abs().toFixed(0) : "";
        expect(text.replace(/\D/g, "")).toBe(amount);
      }
    }
  });
});

it("says nothing of a table that is not there, nor of one year alone", () =>
  expect(summary("nb", [])).toEqual({ change: [], movers: [], forecast: [], choices: [] }));

it("an overspend is an overspend, and what is the same is the same", () => {
  const costs = (variance: number): ReportTable => ({
    name: "drift", title: "operating", values: {}, unit: "kr",
    columns: [{ heading: "costType", format: { kind: "text" } }, ...(["budget", "variance", "forecast"] as const).map((heading) => ({ heading, format: { kind: "amount" } as const }))],
    rows: [{ kind: "total", figures: [{ value: { label: "sum" } }, { value: decimal(10) }, { value: decimal(variance) }, { value: decimal(10 - variance) }] }],
  });
  expect(said(summary("nb", [costs(-3)]).forecast)).toEqual(["Driften ligger an til et merforbruk på 3 kr: prognosen er 13 kr og årsbudsjettet 10 kr."]);
  expect(said(summary("nn", [costs(0)]).forecast)).toEqual(["Drifta ligg an til å gå i balanse: prognosen er 10 kr og årsbudsjettet 10 kr."]);
});

it("a sentence without a value for its placeholder is a programming error", () => expect(() => sentence("{a} og {b}", { a: "x" })).toThrow(RangeError));
