import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../pipeline/xlsx/readXlsx.ts";
import { defaultLimits, type Limits } from "../../pipeline/xlsx/gate/limits.ts";
import { plainRows } from "../../pipeline/xlsx/gate/sheet/plainRows.ts";
import { noCells } from "../../pipeline/xlsx/gate/sheet/sheetCells.ts";
import { unpackZlib } from "../../pipeline/unpackZlib.ts";
import { bookParts, pack, stringsXml, stylesXml } from "../support/packages.ts";

/** Everything a reading tells, or why there is none. */
async function told(rows: string, strings: string, limits: Limits): Promise<unknown> {
  const parts = bookParts(rows, { "xl/sharedStrings.xml": strings, "xl/styles.xml": stylesXml("General", "0%", "dd.mm.yyyy") });
  const grids = await readXlsx(pack(parts, 0), undefined, { limits, unpack: unpackZlib });
  return "problem" in grids ? grids : grids.map((grid) => ({ ...grid, formulas: [...grid.formulas], percents: [...grid.percents] }));
}
/** The same XML as the scanner alone reads it: with a line break in its tags nothing in it is plain. */
const scanned = (xml: string): string => xml.replaceAll("<row ", "<row\n").replaceAll("<si>", "<si\n>");
const expectAlike = async (rows: string, strings = stringsXml("Aukra", "Molde"), limits = defaultLimits): Promise<unknown> => {
  const [plain, byScanner] = [await told(rows, strings, limits), await told(scanned(rows), scanned(strings), limits)];
  // A place that is no reference is told as it stands.
  expect(JSON.stringify(plain)).toBe(JSON.stringify(byScanner).replaceAll("<row\\n", "<row "));
  return plain;
};

/** Mostly the first of each, now and then something nobody should write. */
const often = (usual: readonly string[], odd: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const number = often(["0", "41380", "-12.50", "708.59", "0.1", "-0", "274.65999999999997", "123456789012345", "1E3", "007", ".5", "5."],
  ["", "1234567890123456789", "1,5", "1.2.3", "-", "--1", " 7 ", "NaN", "+2", "0.00000000000001", "99999999999999999999999", "1&#48;", "<!-- -->2"]);
const text = often(["Aukra", "", "årlig 12", "_x000D_x"], ["a&amp;b", "a\rb", "a&b", "<![CDATA[x]]>", "a>b", "\u0001", "ñ\u0301 ", "a<b"]);
const index = often(["0", "1"], ["2", "-1", "1.0", " 1", "", "01", "99999999999999999999"]);
const formula = fc.oneof(text, fc.constantFrom("SUM(A1:A2)", 'IF(A1="x";1;2)'));
const attributes = often(["", ' s="0"', ' s="1"', ' s="2"', ' s="1" t="n"'], [' s=""', ' s="7"', " s='1'", ' s="1" s="2"', ' t="x"', ' cm="1"', ' s = "1"', ' t=""', ' s="-1"', "  s=\"1\"", ' s="1"/']);
const content = fc.oneof(
  number.map((value) => ["", `<v>${value}</v>`] as const),
  index.map((value) => [' t="s"', `<v>${value}</v>`] as const),
  fc.tuple(fc.constantFrom("str", "b", "e", "d", "inlineStr", "n"), fc.oneof(text, fc.constantFrom("1", "true", "#REF!", "2024-10-31"))).map(([type, value]) => [` t="${type}"`, `<v>${value}</v>`] as const),
  fc.tuple(formula, number).map(([own, value]) => ["", `<f>${own}</f><v>${value}</v>`] as const),
  fc.tuple(text, fc.constantFrom("<t>", '<t xml:space="preserve">', "<t >", "<r><t>")).map(([value, open]) => [' t="inlineStr"', `<is>${open}${value}</t>${open === "<r><t>" ? "</r>" : ""}</is>`] as const),
  fc.constantFrom(["", ""], ["", "<v/>"], ["", "<f>1+1</f>"], ["", " <v>1</v>"], ["", "<v>1</v> "], ["", "<x/>"], [' t="s"', '<f t="shared" si="0" ref="A1:B9">A1</f><v>0</v>'], ["", '<f t="shared" si="0"/><v>3</v>'], ["", "<v>1</v><v>2</v>"]),
);
const cell = fc.tuple(fc.nat(9), attributes, content, fc.nat(30)).map(([step, attribute, [type, inside], odd]) => ({ step, attribute, type, inside, odd }));
const row = fc.tuple(fc.array(cell, { maxLength: 6 }), fc.nat(30), often(["", ' spans="1:8"', ' ht="12.8" customFormat="1"'], [" spans='1'", ' a="<>"', ' r="9"', " x", ' a="', "/"]));
/** A row that a format was dragged over; where one is, there are more. */
const emptied = fc.tuple(fc.array(cell.map((one) => ({ ...one, inside: "" as const, type: "" as const })), { maxLength: 4 }), fc.nat(30), often(["", ' s="1" customFormat="1"'], [" x", ' a="<>"']));
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function rowXml([cells, odd, more]: typeof row extends fc.Arbitrary<infer Row> ? Row : never, at: number): string {
  let column = -1;
  const reference = (step: number, strange: number): string => {
    column = strange === 3 ? Math.max(0, column) : column + 1 + (step === 9 ? 3 : 0);
    const name = strange === 4 ? "XFE" : strange === 5 ? "XFD" : strange === 6 ? "a" : letters[column % 26]!;
    return strange === 7 ? "" : ` r="${name}${strange === 8 ? at + 2 : strange === 9 ? `0${at + 1}` : at + 1}"`;
  };
  const inside = cells.map(({ step, attribute, type, inside: held, odd: strange }) => {
    const open = `<c${reference(step, strange)}${attribute}${type}`;
    return held === "" ? `${open}/>` : `${open}>${held}</c>`;
  }).join(odd === 1 ? "\n" : "");
  const number = odd === 2 ? "" : odd === 3 ? ` r="${at}"` : odd === 4 ? ' r="1048577"' : odd === 5 ? ' r="0"' : odd === 6 ? ` r=" ${at + 1}"` : ` r="${at + 1}"`;
  return inside === "" && odd > 15 ? `<row${number}${more}/>` : `<row${number}${more}>${inside}</row>`;
}
const sheet = fc.array(fc.oneof({ weight: 2, arbitrary: row }, { weight: 1, arbitrary: emptied }), { maxLength: 6 }).map((rows) => rows.map(rowXml).join(""));

describe("rows and texts that are read without the scanner are what the scanner reads, and refused where it refuses", () => {
  it("whatever stands in them", async () => {
    let [read, refused] = [0, 0];
    await fc.assert(fc.asyncProperty(sheet, async (rows) => { if (Array.isArray(await expectAlike(rows))) read += 1; else refused += 1; }), { numRuns: 3000 });
    expect(Math.min(read, refused)).toBeGreaterThan(300);
  }, 60_000);

  it("when a letter of them is lost, doubled or another", async () => {
    const change = fc.tuple(sheet, fc.nat(), fc.constantFrom("", ..."<>/\"'&= \n\r019rcvsA-.", "é", "</c>", "</row>", "<v>", "<row r=\"2\">"), fc.boolean());
    await fc.assert(fc.asyncProperty(change, async ([rows, place, other, isMore]) => {
      const at = place % (rows.length + 1);
      await expectAlike(rows.slice(0, at) + other + rows.slice(isMore ? at : at + 1));
    }), { numRuns: 3000 });
  }, 60_000);

  it("within any limits, and with any texts", async () => {
    const narrow = fc.record({ rows: fc.nat(4), columns: fc.nat(5), cells: fc.nat(16), strings: fc.nat(4) });
    const texts = fc.array(fc.tuple(text, fc.constantFrom("<si><t>@</t></si>", '<si><t xml:space="preserve">@</t></si>', "<si><r><t>@</t></r><t>x</t></si>", "<si/>", "<si><t>@</t></si> ", "<t>@</t>", "<si><t>@</t><rPh><t>y</t></rPh></si>")), { maxLength: 6 })
      .map((all) => stringsXml().replace("</sst>", `${all.map(([one, form]) => form.replace("@", () => one)).join("")}</sst>`));
    await fc.assert(fc.asyncProperty(sheet, texts, narrow, async (rows, strings, limits) => { await expectAlike(rows, strings, { ...defaultLimits, ...limits }); }), { numRuns: 2000 });
  }, 60_000);
});

it("rows as Excel writes them are read without the scanner, to the first that is odd", () => {
  const rows = '<row r="1" spans="1:3" ht="15"><c r="A1" s="1" t="s"><v>1</v></c><c r="C1"><f>1+1</f><v>2.5</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" s="1"/></row><row r="4"/><row r="5"><c r="B5" t="inlineStr"><is><t>x</t></is></c></row>';
  const cells = noCells();
  const read = plainRows(cells, { strings: ["a", "b"], formats: [], dateShift: 0, limits: defaultLimits, before: 0 });
  expect(read(`${rows}<row r="6"><c r="A6"><v>1</v><extLst/></c></row>`, 0)).toBe(rows.length);
  expect(cells).toMatchObject({ rows: [["b", null, 2.5], undefined, undefined, undefined, [null, "x", null]], width: 3, filled: 2, last: 4 });
  expect([...cells.formulas]).toEqual([["C1", "1+1"]]);
});
