/** Characters no XML document may hold. */
const refused = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" };

/** Text as the content of an element or of a quoted attribute; what XML cannot say is left out. */
export const escapeXml = (text: string): string => text.replace(refused, "").replace(/[&<>"\t\n\r]/g, (character) => entities[character]!);
