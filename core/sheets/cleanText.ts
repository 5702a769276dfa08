/** Soft hyphen, zero-width and direction marks, word joiner: what copying leaves in a text and nobody sees. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Text as somebody means it: composed, without invisible characters, one space between words. */
export const cleanText = (text: string): string => text.normalize("NFC").replace(invisible, "").replace(/\s+/g, " ").trim();
