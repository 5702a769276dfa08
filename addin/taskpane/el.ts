type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | number | undefined | false | readonly Child[];

/** Shapes of the pictures we draw; they live in a name space of their own. */
const shapes = new Set(["svg", "rect", "line", "path"]);

/**
 * One element with its attributes and children: the pane's only way to make one. `true` sets a bare attribute, `false` and
 * `undefined` leave it out, a function listens to the event it is named after (`onclick`). Text is never taken for markup.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes?: Readonly<Record<string, Attribute>>, ...children: readonly Child[]): HTMLElementTagNameMap[Tag];
export function el(tag: string, attributes?: Readonly<Record<string, Attribute>>, ...children: readonly Child[]): Element;
export function el(tag: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly Child[]): Element {
  const element = shapes.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

function add(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === "object" && !(child instanceof Node)) add(element, child);
    else element.append(child instanceof Node ? child : String(child));
  }
}

/**
 * Puts new content in place of old without moving the reader: what had the focus keeps it by its id, with the same selection
 * in a text field, and an open `details` stays open.
 */
export function replaceContent(parent: Element, ...children: readonly Child[]): void {
  const active = document.activeElement;
  const focused = active && active.id !== "" && parent.contains(active) ? active.id : undefined;
  const [start, end] = active instanceof HTMLInputElement ? [active.selectionStart, active.selectionEnd] : [null, null];
  const toggled = new Map([...parent.querySelectorAll("details[id]")].map((one) => [one.id, (one as HTMLDetailsElement).open]));
  const scrolled = new Map([...parent.querySelectorAll(".scroll[id]")].map((one) => [one.id, [one.scrollLeft, one.scrollTop] as const]));
  parent.replaceChildren();
  add(parent, children);
  for (const one of parent.querySelectorAll("details[id]")) (one as HTMLDetailsElement).open = toggled.get(one.id) ?? (one as HTMLDetailsElement).open;
  for (const one of parent.querySelectorAll(".scroll[id]")) [one.scrollLeft, one.scrollTop] = scrolled.get(one.id) ?? [0, 0];
  const again = focused === undefined ? undefined : document.getElementById(focused);
  again?.focus({ preventScroll: true });
  if (again instanceof HTMLInputElement && start !== null) again.setSelectionRange(start, end);
}
