import { describe } from "vitest";
import { isError } from "../../core/workbook.ts";
import { writeXlsx } from "../../pipeline/xlsx/writeXlsx.ts";
import { behavesLikeWorkbook } from "../contract/behavesLikeWorkbook.ts";
import { openExcel } from "./openExcel.ts";

describe("a workbook in Excel", () => {
  behavesLikeWorkbook(async (sheets) => (await openExcel(await writeXlsx((book) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(name);
      rows.forEach((row, down) => row.forEach((cell, right) => {
        if (cell !== null) sheet.getCell(down + 1, right + 1).value = isError(cell) ? { error: "#DIV/0!" } : cell;
      }));
    }
  }))).book);
});
