type Given<T> = { readonly [Name in keyof T]?: Exclude<T[Name], null | undefined> };

/** What is said of these and nothing of the rest: a blank cell becomes an absent entry, never a null. */
export function given<T extends object>(entries: T): Given<T> {
  const said: Partial<T> = {};
  for (const name of Object.keys(entries) as (keyof T)[]) if (entries[name] !== null && entries[name] !== undefined) said[name] = entries[name];
  return said as Given<T>;
}
