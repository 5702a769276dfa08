import { remember } from "../../../../core/remember.ts";
import { decode } from "../xml/decode.ts";
import { scanXml } from "../xml/scanXml.ts";
import { attribute } from "../xml/tag.ts";
import type { Package } from "../zip/openPackage.ts";

/** Where a part points: the kind is the last word of the relation's type, the same in both dialects of the standard. */
export interface Relation { readonly kind: string; readonly target: string; readonly isExternal: boolean }

/** A part's relations by id; none when it has none. The package itself is the part "". */
export function relations(book: Package, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = book.part(name);
  return bytes ? readRelations(bytes, name) : new Map();
}

const readRelations = remember((bytes: Uint8Array, name: string): ReadonlyMap<string, Relation> => {
  const folder = name.slice(0, name.lastIndexOf("_rels/"));
  const found = new Map<string, Relation>();
  scanXml(decode(bytes, name), name, {
    open(element, tag) {
      const id = element === "Relationship" ? attribute(tag, "Id") : undefined;
      if (id !== undefined) found.set(id, { kind: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""), target: resolve(folder, attribute(tag, "Target") ?? ""), isExternal: attribute(tag, "TargetMode") === "External" });
      return false;
    },
    close: () => undefined,
  });
  return found;
});

/** A target is relative to its part's folder, or absolute; `..`, `.` and backslashes are followed, never out of the package. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
