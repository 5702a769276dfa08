import { warning } from "../finding.ts";
import { decimal } from "../money.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { contractOf } from "../sheets/contracts.ts";
import { columnCells, computes, figureColumns, summedColumns, type ColumnCell } from "./columnCells.ts";
import type { Examples } from "./example.ts";
import { formulaIn } from "./relativeFormula.ts";
import type { Rule } from "./rule.ts";

/**
 * A number where its neighbours compute: in a column the sheet computes when any other row does, in any other column when
 * most rows compute alike; and in a total row whose other columns add up. The number stays when what it rests on changes.
 */
export const formulaTypedOver: Rule = ({ sheets }) => sheets.filter(computes).flatMap((sheet) => [
  ...figureColumns(sheet).flatMap(([name, { heading, output }]) => {
    const cells = columnCells(sheet, name, sheet.rows);
    return typedAmong(cells, output === true).map(({ cell, model }) => found(sheet, name, heading, cell, model));
  }),
  ...sheet.totals.flatMap((total) => {
    const summed = summedColumns(sheet).flatMap(([name, { heading }]) => columnCells(sheet, name, [total]).map((cell) => ({ name, heading, cell })));
    const model = summed.find(({ cell }) => cell.formula !== undefined)?.cell;
    return model ? summed.filter(({ cell }) => cell.formula === undefined).map(({ name, heading, cell }) => found(sheet, name, heading, cell, model)) : [];
  }),
]);

/** The typed cells, each with the formula it should have: that of the cell above, or of the first below. */
function typedAmong(cells: readonly ColumnCell[], output: boolean): readonly { readonly cell: ColumnCell; readonly model: ColumnCell }[] {
  const computed = cells.filter(({ formula }) => formula !== undefined);
  const alike = new Set(computed.map(({ formula }) => formula)).size === 1;
  let [model] = computed;
  if (!model || !(output || (alike && computed.length >= 2 && computed.length * 2 > cells.length))) return [];
  return cells.flatMap((cell) => {
    if (cell.formula === undefined) return [{ cell, model: model! }];
    model = cell;
    return [];
  });
}

const found = (sheet: SheetFacts, name: string, heading: string, { row, cell, value }: ColumnCell, model: ColumnCell) =>
  warning("formula-typed-over", whereOf(sheet, row, name), { heading, table: contractOf(sheet).sheet, seen: decimal(value).toFixed(), formula: formulaIn(model.formula!, cell) });

export const examples: Examples = {
  "formula-typed-over": {
    sheets: [{
      sheet: "Driftsrapport",
      rows: [["Periode:", "2024-11"], ["Type utgift", "Regnskap", "Årsbudsjett", "Avvik", "Prognose"], ["Lønn", 23957, 32527, 2802, 29725], ["Konsulenter", 2683, 500, -2183, 2683], ["Samband", 3793, 4442, 150, 4292]],
      formulas: { D3: "C3-E3", D4: "C4-E4", D5: "C5-E5" },
    }],
    fault: { D4: -2183 }, formulas: { D4: null }, at: "D4",
  },
};
