type Child = Node | string | false | undefined | readonly Child[];

/** An element with texts and elements in it; texts are never read as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.flat(9).filter((child): child is Node | string => child !== false && child !== undefined));
  return made;
}
