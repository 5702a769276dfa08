import { describe, expect, it, test } from "vitest";
import { decimal } from "../../core/money.ts";
import { shown, shownHeading } from "../../core/report/shown.ts";
import type { ReportTable } from "../../core/report/table.ts";
import { languages, type Language } from "../../core/text/texts.ts";
import { tableXml } from "../../pipeline/report/docx/tableXml.ts";
import { consolidateExample } from "../support/exampleYear.ts";
import { libraryTable, type LaidCell } from "../support/libraryTable.ts";

const numbersIn = (xml: string, pattern: RegExp): number[] => [...xml.matchAll(pattern)].map(([, number]) => Number(number));

/** The table once more, through the library, in the widths and the size that ours has. */
function again(table: ReportTable, language: Language, ours: string): Promise<string> {
  const isRight = (at: number): boolean => !["text", "date"].includes(table.columns[at]!.format.kind);
  const head = table.columns.map((column, at): LaidCell => ({ text: shownHeading(language, column), right: isRight(at), head: true, total: false, bold: true, keep: true }));
  const rows = table.rows.map(({ kind, figures }, row) => table.columns.map(({ format }, at): LaidCell => ({
    text: shown(language, figures[at] ?? { value: null }, format), right: isRight(at), head: false, total: kind !== "line", bold: kind !== "line", keep: table.rows.length <= 16 && row < table.rows.length - 1,
  })));
  return libraryTable([head, ...rows], numbersIn(ours, /<w:gridCol w:w="(\d+)"/g), numbersIn(ours, /<w:sz w:val="(\d+)"/g)[0]!);
}

describe("a table of the meeting paper is letter by letter what the library would write", () => {
  test.each(languages)("for every table of the example year in %s", async (language) => {
    const { tables, control } = await consolidateExample();
    for (const table of [...tables, ...control]) {
      const ours = tableXml(table, language);
      expect(ours, table.name).toBe(await again(table, language, ours));
    }
  });

  it("for words with signs XML means something by, and for rows that stand apart", async () => {
    const words = ["<b> & \"c\" 'd'", " ends ", "", "æøå 😀"];
    const table: ReportTable = {
      name: "t", title: "savings", values: {}, columns: [{ heading: "costType", format: { kind: "text" } }, { heading: "amount", format: { kind: "amount" } }],
      rows: [...words.map((value) => ({ kind: "line" as const, figures: [{ value }, { value: decimal(-1474) }] })), { kind: "total", figures: [{ value: "Sum" }, { value: null }] }],
    };
    const ours = tableXml(table, "nb");
    expect(ours).toBe(await again(table, "nb", ours));
  });
});
