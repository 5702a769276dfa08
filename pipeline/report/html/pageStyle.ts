import { texts } from "../../../core/text/texts.ts";
import style from "./styles/page.css?page";
import { titleOf, subtitle } from "./cover.ts";
import type { Paper } from "./paper.ts";

/** Text in a stylesheet's quotation marks, whatever stands in it: nothing can end the text, or the style element. */
const quoted = (text: string): string => `"${[...text].map((sign) => (/[\p{L}\p{N} .,·:–-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `)).join("")}"`;

/** The page's style; on paper each page says whose report it is and which page of how many. */
export function pageStyle(paper: Paper): string {
  const number = texts[paper.language].report.page.split(/(\{\w+\})/).map((part) => (part === "{page}" ? "counter(page)" : part === "{pages}" ? "counter(pages)" : quoted(part))).join(" ");
  const name = [titleOf(paper), subtitle(paper)].filter((part) => part !== "").join(" · ");
  return `${style}@page{@bottom-left{content:${quoted(name)}}@bottom-right{content:${number}}}`;
}
