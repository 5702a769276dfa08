import type { KeyUse } from "./keyUse.ts";

/** Every base a key counts by, as the key spells it, those of its sub-keys too. */
export const basesOf = (use: KeyUse): readonly string[] =>
  use.parts.flatMap(({ part, counts, use: inner }) => (inner ? basesOf(inner) : part.base !== undefined && counts ? [part.base] : []));
