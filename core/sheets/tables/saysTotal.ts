import type { Cell } from "../../workbook.ts";
import { cleanText } from "../cleanText.ts";

const totalLabel = /^(?:(?:sum|delsum|mellomsum|hovedsum|sluttsum|totalsum|total|totalt|i alt)(?![\p{L}\d])|(?:til ?sammen|til ?saman|samlet|samla):?$)/iu;

/** Does a row's first text say that it is a total: «Sum», «TOTAL INVESTERING FOR 2025»? */
export const saysTotal = (text: Cell | undefined): boolean => typeof text === "string" && totalLabel.test(cleanText(text));
