/** Text as somebody means it: composed, without soft hyphens and invisible characters, one space between words. */
export const cleanText = (text: string): string =>
  text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\ufeff]/g, "").replace(/\s+/g, " ").trim();
