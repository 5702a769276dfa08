import type { KeyUse } from "../allocation/keyUse.ts";

/** The keys behind some amounts by code, each once, in the order they are met. */
export const keysOf = (used: readonly { readonly use: KeyUse }[]): readonly string[] => [...new Set(used.map(({ use }) => use.key.code))];
