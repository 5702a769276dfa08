import type { SheetContent } from "../../core/sheets/content.ts";
import { distribution } from "./distribution.ts";
import { economy } from "./economy.ts";
import { investment } from "./investment.ts";
import { municipalities } from "./municipalities.ts";
import { printed } from "./printedFigures.ts";
import { registerBook } from "./register.ts";
import { serviceDesk } from "./serviceDesk.ts";

/** The example year: every book by file name within its folder. */
export const exampleFolder = "eksempel-2025";
export const exampleBooks: readonly { readonly file: string; readonly sheets: readonly SheetContent[] }[] = [
  { file: "okonomirapport-2024-11.xlsx", sheets: economy },
  { file: "fordeling-2025.xlsx", sheets: distribution },
  { file: "investering-2025.xlsx", sheets: investment },
  ...municipalities.map(({ participant, sheets }) => ({ file: `pc-og-drivere-${participant.toLowerCase()}.xlsx`, sheets })),
  { file: "pc-register-2024-10.xlsx", sheets: registerBook },
  { file: "kundeservice-2024-10.xlsx", sheets: serviceDesk },
  { file: "trykte-tall-2025.xlsx", sheets: printed },
];
