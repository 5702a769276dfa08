export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that have a meaning of their own, and those that XML cannot hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const special = /[<>&'"\x7f\0-\x08\x0b\x0c\x0e-\x1f]/;
const every = new RegExp(special, "g");
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text as content or attribute. Most texts have nothing to escape, and stay as they are. */
export const escapeXml = (text: string): string => (special.test(text) ? text.replace(every, (character) => entities[character] ?? "") : text);

/** An element with its attributes as they are written; without content it closes itself. */
export const element = (name: string, attributes: string, content: string): string => (content === "" ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`);
