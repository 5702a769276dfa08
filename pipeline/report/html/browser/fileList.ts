import type { PageData } from "../pageData.ts";
import { el } from "./el.ts";

/** The files something rests on, each with its fingerprint. */
export function fileList({ files }: PageData, used: readonly number[], words: DOMStringMap): readonly Node[] {
  const named = used.map((file) => files[file]!).sort(([a], [b]) => (a < b ? -1 : 1));
  if (named.length === 0) return [];
  return [el("h3", {}, words["files"]!), el("dl", { class: "files" }, named.map(([name, sha256]) => [el("dt", {}, name), el("dd", { class: "hash" }, sha256)]))];
}
