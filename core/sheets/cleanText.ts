/** Soft hyphen, zero-width and direction marks, word joiner: what copying leaves in a text and nobody sees. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Printing ASCII and the Norwegian letters, single spaces between words: nearly every text there is, and clean as it stands. */
const isClean = /^[!-~ÆØÅæøå]+(?: [!-~ÆØÅæøå]+)*$/;

/** Text as somebody means it: composed, without invisible characters, one space between words. */
export const cleanText = (text: string): string =>
  (isClean.test(text) ? text : text.normalize("NFC").replace(invisible, "").replace(/\s+/g, " ").trim());
