import type { Finding } from "../../core/finding.ts";
import { openBook, type OpenBook } from "./openBook.ts";

/** A file as the browser hands it over. */
export interface Given { readonly name: string; arrayBuffer(): Promise<ArrayBuffer> }

/** Opens what can be opened; a file that is no workbook, is damaged, or is open already, is a finding. */
export async function openFiles(given: readonly Given[], open: readonly OpenBook[]): Promise<{ books: readonly OpenBook[]; findings: readonly Finding[] }> {
  const books: OpenBook[] = [];
  const findings: Finding[] = [];
  for (const one of given) {
    const bytes = new Uint8Array(await one.arrayBuffer());
    const twin = [...open, ...books].find(({ original }) => isSame(original, bytes));
    if (twin) { findings.push({ code: "file-duplicate", severity: "warning", where: { file: one.name }, values: { other: twin.file } }); continue; }
    const book = await openBook(freeName(one.name, [...open, ...books]), bytes);
    if (!("problem" in book)) books.push(book);
    else findings.push((await import(/* webpackChunkName: "xlsx" */ "../../pipeline/xlsx/unreadableFinding.ts")).unreadableFinding(one.name, book));
  }
  return { books, findings };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Two files from different folders may have one name; places are told apart by it. */
function freeName(wanted: string, books: readonly OpenBook[]): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : wanted.replace(/(\.\w+)?$/, (ending) => ` (${count})${ending}`);
    if (!books.some(({ file }) => file === name)) return name;
  }
}
