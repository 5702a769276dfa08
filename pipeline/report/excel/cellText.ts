const longest = 32_767;
/** Control characters, non-characters and half surrogate pairs: Excel calls a file that holds one of them damaged. */
const refused = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu;
/** What may have to be changed; nearly all texts have none of it. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const suspect = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_x/;

/**
 * Text as a cell may hold it. `_x0041_` is how the file format spells a character, so text that looks like it is escaped.
 * Nothing is done about a leading `=`: a string cell is never a formula.
 */
export const cellText = (text: string): string => (text.length <= longest && !suspect.test(text) ? text
  : text.replace(/\r\n?/g, "\n").replace(refused, "").replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x").slice(0, longest).replace(refused, ""));
