import type { Parts } from "../../xlsx/writeXlsx.ts";

/** Changes a part that is text; a part that is not there stays so. */
export function changePart(parts: Parts, name: string, how: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = new TextEncoder().encode(how(new TextDecoder().decode(part)));
}
