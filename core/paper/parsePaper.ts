/** A piece of a template as it was written, with the one-based line it begins on. */
export interface Block { readonly kind: "heading" | "paragraph" | "item" | "place"; readonly level: number; readonly text: string; readonly line: number }

/**
 * A template text in blocks: `#` to `###` for headings, `-` for the items of a list, a blank line between paragraphs, and a
 * placeholder alone on its line for what fills a place of its own. `<!-- … -->` is for whoever edits the text, and left out.
 */
export function parsePaper(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly line: number; readonly lines: string[] } | undefined;
  const close = (): void => {
    if (open) blocks.push({ kind: "paragraph", level: 0, text: open.lines.join(" "), line: open.line });
    open = undefined;
  };
  withoutRemarks(text).split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.trim();
    const block = alone(line, index + 1);
    if (line === "" || block) close();
    if (block) blocks.push(block);
    else if (line !== "") (open ??= { line: index + 1, lines: [] }).lines.push(line);
  });
  close();
  return blocks;
}

/** A line that is a block by itself. */
function alone(line: string, at: number): Block | undefined {
  const heading = /^(#{1,3})\s+(.+)$/.exec(line);
  if (heading) return { kind: "heading", level: heading[1]!.length, text: heading[2]!, line: at };
  const item = /^[-*]\s+(.+)$/.exec(line);
  if (item) return { kind: "item", level: 0, text: item[1]!, line: at };
  return /^\{\{[^{}]*\}\}$/.test(line) ? { kind: "place", level: 0, text: line, line: at } : undefined;
}

/** Remarks leave their line breaks, so that every line keeps its number. */
const withoutRemarks = (text: string): string => text.replace(/^\ufeff/, "").replace(/<!--[\s\S]*?-->/g, (remark) => remark.replace(/[^\n]/g, ""));
