const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it shall stand on a page, in an element or between quotes; characters no page may hold become U+FFFD. */
export const escapeHtml = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the ones that are not allowed
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "\ufffd").replace(/[&<>"']/g, (sign) => entities[sign]!);
