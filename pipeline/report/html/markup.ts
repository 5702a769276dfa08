/** Markup that is safe to put in a page: made by `el`, which escapes every text it is given. */
export interface Markup { readonly markup: string }
export type Child = string | number | Markup | false | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(["meta", "link", "br", "col", "hr"]);
const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that HTML cannot hold become the sign for one that is lost. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
export const legible = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd");

/** What cannot stand in a page as it is; most texts have none of it. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text as it reads, whatever stands in it. */
export const escapeText = (text: string): string => (special.test(text) ? legible(text).replace(/[&<>"']/g, (sign) => signs[sign]!) : text);

/** One element: `false` and `undefined` leave an attribute or a child out, `true` is an attribute without a value. A page has tens of thousands. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  let markup = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== false && value !== undefined) markup += value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`;
  }
  return { markup: empty.has(name) ? `${markup}>` : `${markup}>${inside(children)}</${name}>` };
}

/** Markup from somewhere that makes it itself, such as a chart. */
export const raw = (markup: string): Markup => ({ markup });

export function inside(children: readonly Child[]): string {
  let markup = "";
  for (const child of children) {
    if (child === false || child === undefined) continue;
    if (typeof child === "string" || typeof child === "number") markup += escapeText(String(child));
    else markup += "markup" in child ? child.markup : inside(child);
  }
  return markup;
}
