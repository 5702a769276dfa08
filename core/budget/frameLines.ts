import { sameText } from "../sheets/contract.ts";
import type { FactRow, SheetFacts } from "../sheets/facts.ts";
import { frame } from "../sheets/kinds/frame.ts";
import { sheetsOf } from "../sheets/select.ts";

export type FrameKind = (typeof frame)["columns"]["line"]["choices"][number];

/** A line of the frame's sheet, with the sheet it stands in. */
export interface FrameLine { readonly sheet: SheetFacts<typeof frame>; readonly row: FactRow<typeof frame> }

/** The year's lines of one kind: the frame itself, a measure, a cap. */
export const frameLines = (sheets: readonly SheetFacts[], year: number, kind: FrameKind): readonly FrameLine[] =>
  sheetsOf(frame, sheets).flatMap((sheet) => sheet.rows.filter(({ values }) => values.year === year && sameText(values.line, kind)).map((row) => ({ sheet, row })));
