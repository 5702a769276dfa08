/** Markup that is safe to put in a page: made by `el`, which escapes every text it is given. */
export interface Markup { readonly markup: string }
export type Child = string | number | Markup | false | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const empty = new Set(["meta", "link", "br", "col", "hr"]);
const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that HTML cannot hold become the sign for one that is lost. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
export const legible = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd");

/** Text as it reads, whatever stands in it. */
export const escapeText = (text: string): string => legible(text).replace(/[&<>"']/g, (sign) => signs[sign]!);

/** One element: `false` and `undefined` leave an attribute or a child out, `true` is an attribute without a value. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === false || value === undefined ? [] : [value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`]));
  return { markup: `<${name}${given.join("")}>${empty.has(name) ? "" : `${inside(children)}</${name}>`}` };
}

/** Markup from somewhere that makes it itself, such as a chart. */
export const raw = (markup: string): Markup => ({ markup });

export const inside = (children: readonly Child[]): string => children.map((child) => {
  if (child === false || child === undefined) return "";
  if (typeof child === "string" || typeof child === "number") return escapeText(String(child));
  return "markup" in child ? child.markup : inside(child);
}).join("");
