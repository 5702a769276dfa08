import theme from "exceljs/lib/xlsx/xml/theme1.js";
import type { Parts } from "../writeXlsx.ts";
import type { Book } from "./book.ts";
import { bookXml, contentTypes, propertiesXml, relation, relationsXml } from "./packageXml.ts";
import { sheetXml } from "./sheetXml.ts";
import { gatherStrings } from "./stringsXml.ts";
import { gatherStyles } from "./stylesXml.ts";
import { tableXml } from "./tableXml.ts";

/**
 * The parts of a workbook's file, to the letter what exceljs would write for the same book, in a fraction of its time: a report
 * has tens of thousands of cells, and exceljs a handful of objects for each.
 */
export function bookParts({ sheets, names }: Book): Parts {
  const shared = { strings: gatherStrings(), styles: gatherStyles() };
  const parts: Parts = {};
  const add = (name: string, ...texts: readonly string[]): void => { parts[name] = encoded(texts); };
  let tables = 0;
  sheets.forEach((sheet, index) => {
    const { xml, links } = sheetXml(sheet, shared);
    add(`xl/worksheets/sheet${index + 1}.xml`, ...xml);
    const relations = links.map(({ target }, at) => relation(at + 1, "hyperlink", target, "External"));
    if (sheet.table) {
      tables += 1;
      add(`xl/tables/table${tables}.xml`, tableXml(sheet.table, tables));
      relations.push(relation(links.length + 1, "table", `../tables/table${tables}.xml`));
    }
    if (relations.length > 0) add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationsXml(relations));
  });
  add("xl/sharedStrings.xml", shared.strings.xml());
  add("xl/styles.xml", shared.styles.xml());
  add("xl/theme/theme1.xml", theme);
  add("xl/workbook.xml", bookXml(sheets, names));
  add("xl/_rels/workbook.xml.rels", relationsXml([
    relation(1, "styles", "styles.xml"), relation(2, "theme", "theme/theme1.xml"), relation(3, "sharedStrings", "sharedStrings.xml"),
    ...sheets.map((_, index) => relation(index + 4, "worksheet", `worksheets/sheet${index + 1}.xml`)),
  ]));
  for (const [name, text] of Object.entries(propertiesXml(sheets))) add(name, text);
  add("[Content_Types].xml", contentTypes(sheets.length, tables));
  return parts;
}

function encoded(texts: readonly string[]): Uint8Array {
  const pieces = texts.map((text) => new TextEncoder().encode(text));
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
