import { damaged } from "../refusal.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text without XML's escapes. Entities beyond the five that need no declaration are refused. */
export function plainText(raw: string, part: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6});|#(\d{1,7});|(amp|lt|gt|quot|apos);)?/gi, (_, hex?: string, decimal?: string, name?: string) => {
    const character = name === undefined ? hex ?? decimal : named[name];
    if (character === undefined) throw damaged("bad-xml", part);
    if (name !== undefined) return character;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (code > 0x10ffff) throw damaged("bad-xml", part);
    return String.fromCodePoint(code);
  });
}

/** `_x000D_` is how a cell's text holds a character that XML cannot. */
export const unescapeCell = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
