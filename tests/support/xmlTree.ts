import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  /** Names from the root down, e.g. `OfficeApp/Hosts/Host`. */
  readonly path: string;
}

type Growing = { -readonly [P in keyof Element]: Element[P] } & { children: Growing[] };

/** An XML document as a tree of local names. Throws on what is not well formed. */
export function xmlTree(xml: string): Element {
  const root: Growing = { name: "", namespace: "", attributes: {}, children: [], text: "", path: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const parent = open.at(-1)!;
    const element: Growing = { name: local, namespace: uri, attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value])), children: [], text: "", path: parent.path === "" ? local : `${parent.path}/${local}` };
    parent.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => { open.at(-1)!.text += text.trim(); });
  parser.on("closetag", () => { open.pop(); });
  parser.write(xml).close();
  return root.children[0]!;
}

/** An element and everything under it. */
export const everything = (element: Element): readonly Element[] => [element, ...element.children.flatMap(everything)];
