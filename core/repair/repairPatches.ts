import { placeOf, type Patch } from "../workbook.ts";
import type { Repair } from "./repair.ts";

/** The repair as cells to write: nothing but the cells it names. */
export const repairPatches = ({ sheet, edits }: Repair): readonly Patch[] => edits.map(({ cell, after, format }) =>
  ({ sheet, ...placeOf(cell)!, rows: [[after ?? ""]], ...(format === undefined ? {} : { numberFormats: [[format]] }) }));
