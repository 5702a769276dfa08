import { escapeXml } from "../../xlsx/book/xml.ts";

/** Characters no XML document may hold, or that no text should. */
const refused = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
const blanks: Readonly<Record<string, string>> = { "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** Text as the value of a quoted attribute, or as content: its tabs and line ends stay what they are; what XML cannot say is left out. */
export const escapeAttribute = (text: string): string => escapeXml(text.replace(refused, "")).replace(/[\t\n\r]/g, (blank) => blanks[blank]!);
