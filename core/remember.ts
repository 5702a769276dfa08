/** Makes a value once for an object and a key, and forgets it with the object: for what many figures have in common. */
export function remember<Of extends object, Key, Value>(make: (of: Of, key: Key) => Value): (of: Of, key: Key) => Value {
  const known = new WeakMap<Of, Map<Key, Value>>();
  return (of, key) => {
    const made = known.get(of) ?? new Map<Key, Value>();
    known.set(of, made);
    if (!made.has(key)) made.set(key, make(of, key));
    return made.get(key)!;
  };
}
