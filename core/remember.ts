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
