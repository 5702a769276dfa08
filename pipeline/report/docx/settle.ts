import { unzip, type Parts } from "../../xlsx/writeXlsx.ts";
import { zipParts } from "../zip.ts";

const moment = "2000-01-01T00:00:00Z";

/** The same document gives the same bytes: the library's random names and the time of day are put in order, also in the workbooks inside. */
export async function settle(bytes: Uint8Array, amend: (parts: Parts) => void): Promise<Uint8Array> {
  const parts = unzip(bytes);
  await Promise.all(Object.entries(parts).filter(([name]) => name.endsWith(".xlsx")).map(async ([name, part]) => (parts[name] = await settle(part, () => undefined))));
  nameInOrder(parts);
  // The library counts drawings from when the program began.
  let drawings = 0;
  change(parts, "word/document.xml", (xml) => xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(drawings += 1)}"`));
  change(parts, "docProps/core.xml", (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`));
  amend(parts);
  return zipParts(parts);
}

/** Relations by number, in the order the parts are named and they are met. */
function nameInOrder(parts: Parts): void {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name)).sort();
  const order = new Map<string, string>();
  for (const name of names.filter((one) => one.endsWith(".rels"))) {
    for (const [, id] of text(parts[name]!).matchAll(/\bId="(rId[\w-]{20,})"/g)) if (!order.has(id!)) order.set(id!, `rIdS${order.size + 1}`);
  }
  if (order.size > 0) for (const name of names) change(parts, name, (xml) => xml.replace(/"(rId[\w-]{20,})"/g, (all, id: string) => (order.has(id) ? `"${order.get(id)!}"` : all)));
}

const text = (part: Uint8Array): string => new TextDecoder().decode(part);
function change(parts: Parts, name: string, how: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = new TextEncoder().encode(how(text(part)));
}
