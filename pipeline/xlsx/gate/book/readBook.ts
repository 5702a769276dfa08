import type { Limits } from "../limits.ts";
import { damaged, hold, Refusal } from "../refusal.ts";
import { decode } from "../xml/decode.ts";
import { scanXml } from "../xml/scanXml.ts";
import { attribute } from "../xml/tag.ts";
import type { Package } from "../zip/openPackage.ts";
import { findBook } from "./findBook.ts";
import { relations } from "./relations.ts";

export interface BookPart {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Days to add to a date's serial so that it counts from 1900. */
  readonly dateShift: 0 | 1462;
}

export interface SheetPart { readonly name: string; readonly part: string; readonly isHidden: boolean }

/** What the workbook part says: its sheets in order, without chart, dialog and macro sheets, and where the rest is found. */
export function readBook(book: Package, limits: Limits): BookPart {
  const part = findBook(book);
  const related = relations(book, part);
  const sheets: SheetPart[] = [];
  let listed = 0;
  let dateShift: 0 | 1462 = 0;
  scanXml(decode(book.part(part)!, part), part, {
    open(name, tag, parent) {
      if (parent === "" && name !== "workbook") throw new Refusal({ problem: "not-workbook", detail: "zip" });
      if (name === "workbookPr" && isTrue(attribute(tag, "date1904"))) dateShift = 1462;
      if (name !== "sheet" || parent !== "sheets") return false;
      hold(limits, "sheets", listed += 1);
      const title = attribute(tag, "name") ?? "";
      const id = attribute(tag, ":id") ?? "";
      // A sheet of macro code is listed without a part.
      if (id === "") return false;
      const relation = related.get(id);
      if (!relation) throw damaged("sheet-missing", title);
      if (relation.kind !== "worksheet") return false;
      if (relation.isExternal || !book.has(relation.target)) throw damaged("sheet-missing", title);
      // A sheet that is listed twice is one sheet: its figures count once.
      if (sheets.some((sheet) => sheet.name === title && sheet.part === relation.target)) return false;
      sheets.push({ name: freeTitle(title, sheets), part: relation.target, isHidden: /hidden$/i.test(attribute(tag, "state") ?? "") });
      return false;
    },
    close: () => undefined,
  });
  if (listed === 0) throw damaged("no-sheets");
  const partOf = (kind: string): string | undefined => [...related.values()].find((relation) => relation.kind === kind && !relation.isExternal)?.target;
  const [strings, styles] = [partOf("sharedStrings"), partOf("styles")];
  // Without its styles a date and a share are only numbers. A list of texts that is missing shows at the first cell that needs it.
  if (styles !== undefined && !book.has(styles)) throw damaged("part-missing", styles);
  return { sheets, strings: strings !== undefined && book.has(strings) ? strings : undefined, styles, dateShift };
}

/** Two sheets of one name cannot be told apart in a finding: the later ones get a number, as Excel's own copies do. */
function freeTitle(title: string, sheets: readonly SheetPart[]): string {
  const isTaken = (name: string): boolean => sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  let name = title;
  for (let count = 2; isTaken(name); count += 1) name = `${title} (${count})`;
  return name;
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";
