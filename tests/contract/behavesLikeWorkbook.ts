import { expect, it } from "vitest";
import type { Cell, Workbook } from "../../core/workbook.ts";

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** What every implementation of the workbook port owes whoever uses it. */
export function behavesLikeWorkbook(make: (sheets: Sheets) => Promise<Workbook>): void {
  const two: Sheets = {
    Drift: [["Driftsrapport", null, null], [], ["Type utgift", "Regnskap", "Avvik"], ["Lønn", 23957, -1474.5]],
    "Ark æøå": [["x"]],
  };
  const cellsOf = async (book: Workbook, sheet: string): Promise<readonly (readonly Cell[])[]> => (await book.read([sheet]))[0]!.rows;

  it("reads every sheet, in the order of the workbook", async () => {
    expect((await (await make(two)).read()).map(({ sheet }) => sheet)).toEqual(["Drift", "Ark æøå"]);
  });

  it("reads only the sheets asked for, and a name nobody has gives no grid", async () => {
    expect((await (await make(two)).read(["Ark æøå", "Finnes ikke"])).map(({ sheet }) => sheet)).toEqual(["Ark æøå"]);
  });

  it("gives the used range as rows of equal length, blank rows kept and blank cells null", async () => {
    const grid = (await (await make(two)).read(["Drift"]))[0]!;
    expect(grid.origin).toEqual({ row: 0, column: 0 });
    expect(grid.rows).toEqual([["Driftsrapport", null, null], [null, null, null], ["Type utgift", "Regnskap", "Avvik"], ["Lønn", 23957, -1474.5]]);
  });

  it("keeps apart 0, FALSE, text of digits and nothing", async () => {
    const book = await make({ A: [[0, false, "0", null, true]] });
    expect(await cellsOf(book, "A")).toEqual([[0, false, "0", null, true]]);
  });

  it("gives an error as an error", async () => {
    expect(await cellsOf(await make({ A: [[{ error: "#DIV/0!" }]] }), "A")).toEqual([[{ error: "#DIV/0!" }]]);
  });

  it("writes a patch where it says, and null leaves what was there", async () => {
    const book = await make(two);
    await book.write([{ sheet: "Drift", row: 3, column: 1, rows: [[null, 17], [2, "ny"]] }]);
    expect((await cellsOf(book, "Drift")).slice(3)).toEqual([["Lønn", 23957, 17], [null, 2, "ny"]]);
  });

  it("clears a cell that is patched with empty text", async () => {
    const book = await make({ A: [[1, 2]] });
    await book.write([{ sheet: "A", row: 0, column: 1, rows: [[""]] }]);
    expect(await cellsOf(book, "A")).toEqual([[1]]);
  });

  it("writes every patch of one call, and a sheet that was not there is added last", async () => {
    const book = await make(two);
    await book.write([{ sheet: "Fordeling", row: 1, column: 1, rows: [[5]] }, { sheet: "Ark æøå", row: 0, column: 0, rows: [["y"]] }]);
    expect((await book.read()).map(({ sheet }) => sheet)).toEqual(["Drift", "Ark æøå", "Fordeling"]);
    expect(await cellsOf(book, "Fordeling")).toEqual([[null, null], [null, 5]]);
    expect(await cellsOf(book, "Ark æøå")).toEqual([["y"]]);
  });

  it("gives an empty sheet as a grid without rows", async () => {
    expect(await cellsOf(await make({ Tom: [] }), "Tom")).toEqual([]);
  });

  it("writes a formula with the result it is known to have, and text that only looks like one as text", async () => {
    const book = await make({ A: [[1, 2]] });
    await book.write([{ sheet: "A", row: 0, column: 2, rows: [[{ formula: "A1+B1", result: 3 }, "=A1", "-tekst"]] }]);
    const [grid] = await book.read(["A"]);
    expect(grid!.rows).toEqual([[1, 2, 3, "=A1", "-tekst"]]);
    expect([...grid!.formulas]).toEqual([["C1", "A1+B1"]]);
  });

  it("takes a sheet away that a patch removes", async () => {
    const book = await make(two);
    await book.write([{ sheet: "Ark æøå", row: 0, column: 0, rows: [], remove: true }]);
    expect((await book.read()).map(({ sheet }) => sheet)).toEqual(["Drift"]);
  });
}
