type Given<T> = { readonly [Name in keyof T]?: Exclude<T[Name], null | undefined> };

/** What is said of these and nothing of the rest: a blank cell becomes an absent entry, never a null. */
export const given = <T extends object>(entries: T): Given<T> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null && value !== undefined)) as Given<T>;
