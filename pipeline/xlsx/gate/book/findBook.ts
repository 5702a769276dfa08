import { Refusal, type Foreign } from "../refusal.ts";
import { decode } from "../xml/decode.ts";
import type { Package } from "../zip/openPackage.ts";
import { relations } from "./relations.ts";

/** The name of the part that is the workbook; a package that has none is told apart by what it has. */
export function findBook(book: Package): string {
  const main = [...relations(book, "").values()].find(({ kind, isExternal }) => kind === "officeDocument" && !isExternal)?.target;
  const part = main !== undefined && book.has(main) ? main : book.names.find((name) => /(?:^|\/)workbook\.xml$/.test(name));
  if (part === undefined || part.toLowerCase().endsWith(".bin") || /(?:^|\/)word\//.test(part)) throw new Refusal({ problem: "not-workbook", detail: otherThan(book) });
  return part;
}

function otherThan(book: Package): Foreign {
  if (book.names.some((name) => name.endsWith("workbook.bin"))) return "xlsb";
  if (book.names.some((name) => name.startsWith("word/"))) return "docx";
  const kind = book.has("mimetype") ? [...decode(book.part("mimetype")!, "mimetype")].join("") : "";
  return kind.startsWith("application/vnd.oasis.opendocument") ? "ods" : "zip";
}
