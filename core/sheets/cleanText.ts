/** Printing ASCII and the Norwegian letters, single spaces between words: nearly every text there is, and clean as it stands. */
const isClean = /^[!-~ÆØÅæøå]+(?: [!-~ÆØÅæøå]+)*$/;

/** Text as somebody means it: composed, without soft hyphens and invisible characters, one space between words. */
export const cleanText = (text: string): string =>
  (isClean.test(text) ? text : text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\ufeff]/g, "").replace(/\s+/g, " ").trim());
