/** The forms the report comes in. */
export const formats = ["xlsx", "docx", "html", "csv", "json"] as const;
export type Format = typeof formats[number];
