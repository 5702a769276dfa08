import { Letter } from "./letter.ts";

/** Where a text ends that means what it says, letter by letter; the end of all there is when something in it is escaped. */
export function textEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === Letter.less) return at;
    if (code === Letter.ampersand || code === Letter.carriageReturn) break;
  }
  return text.length;
}
