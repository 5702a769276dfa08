/** Makes a value once for an object and a key, and forgets it with the object: for what many figures have in common. */
export function remember<Of extends object, Key, Value>(make: (of: Of, key: Key) => Value): (of: Of, key: Key) => Value {
  const known = new WeakMap<Of, Map<Key, Value>>();
  return (of, key) => {
    let made = known.get(of);
    if (made === undefined) known.set(of, (made = new Map<Key, Value>()));
    const before = made.get(key);
    if (before !== undefined || made.has(key)) return before as Value;
    const value = make(of, key);
    made.set(key, value);
    return value;
  };
}

/** Makes a value once for a key, of which it remembers so many and then begins anew: for what the same few keys are asked again and again. */
export function rememberMost<Key, Value extends NonNullable<unknown> | null>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}

/** What is made once, by the parts it is made of: they are followed one after the other, so that none have to be put together to find it. */
interface Branch<Part, Value> { readonly next: Map<Part, Branch<Part, Value>>; made?: Value }

/** Makes a value once for parts that are the same, in the same order; what counts as the same is told by what `as` makes of a part, which makes nothing more of what it has made. */
export function rememberParts<Parts extends readonly unknown[], Value extends object>(make: (parts: Parts) => Value, as: (part: unknown) => unknown = (part) => part): (parts: Parts) => Value {
  const root: Branch<unknown, Value> = { next: new Map() };
  const follow = ({ next }: Branch<unknown, Value>, part: unknown): Branch<unknown, Value> => {
    const same = as(part);
    const branch = next.get(same) ?? { next: new Map() };
    next.set(same, branch);
    // However it is written, it is found at once the next time.
    next.set(part, branch);
    return branch;
  };
  return (parts) => {
    let at = root;
    // By number: before a loop is optimised, going through a list makes an object for each of its items.
    for (let index = 0; index < parts.length; index += 1) at = at.next.get(parts[index]) ?? follow(at, parts[index]);
    return (at.made ??= make(parts));
  };
}
