/** For other programs: one field a line, so that two runs can be told apart line by line, and a line feed last. */
export const asJson = (content: unknown): string => `${JSON.stringify(content, null, 1)}\n`;
