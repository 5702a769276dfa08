/** Rows of cells; quotes are undone. Enough for the published tables and our own. */
export function readCsv(text: string): string[][] {
  return text.replace(/^\ufeff/, "").split(/\r?\n/).filter((line) => line !== "").map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted === undefined ? plain ?? "" : quoted.replaceAll('""', '"'))));
}
