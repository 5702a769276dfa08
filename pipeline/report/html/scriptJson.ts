/** JSON that can stand inside a script element: nothing in it can end the element or begin a comment. */
export const scriptJson = (content: unknown): string =>
  JSON.stringify(content).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
