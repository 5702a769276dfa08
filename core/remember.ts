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
