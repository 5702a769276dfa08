const longest = 32_767;
/** Control characters, non-characters and half surrogate pairs: Excel calls a file that holds one of them damaged. */
const refused = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu;

/**
 * Text as a cell may hold it. `_x0041_` is how the file format spells a character, so text that looks like it is escaped.
 * Nothing is done about a leading `=`: a string cell is never a formula.
 */
export const cellText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(refused, "").replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x").slice(0, longest).replace(refused, "");
