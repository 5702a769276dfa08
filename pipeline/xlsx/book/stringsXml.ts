import { escapeXml, head } from "./xml.ts";

/** The texts of a book's cells, each once, numbered in the order they are first met. */
export interface Strings { idOf(text: string): number; xml(): string }

export function gatherStrings(): Strings {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    idOf(text) {
      uses += 1;
      const before = known.get(text);
      if (before !== undefined) return before;
      known.set(text, known.size);
      return known.size - 1;
    },
    xml() {
      const items = Array.from(known.keys(), (text) => `<si><t${keeps.test(text) ? ' xml:space="preserve"' : ""}>${escapeXml(text)}</t></si>`);
      return `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${known.size}">${items.join("")}</sst>`;
    },
  };
}

/** Space at the ends, and line breaks, would be taken for layout. */
const keeps = /^\s|\n|\s$/;
