import { mapInOrder } from "./mapInOrder.ts";
import { readBook } from "./readBook.ts";
import type { Limits } from "../xlsx/gate/limits.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";

// What `--disable-proto=delete` does for a process: a worker cannot be given that flag.
delete (Object.prototype as { __proto__?: unknown }).__proto__;

/** What each of some workbooks came to; or an error nobody expected. Only a thread that fails rejects. */
export type Told = readonly (string | Unreadable)[] | { readonly unexpected: unknown };

/** Workbooks, read one after the other in a thread of its own: the task that the pool runs. */
export default async ({ books, limits }: { readonly books: readonly Uint8Array[]; readonly limits: Limits }): Promise<Told> => {
  try { return await mapInOrder(books, 1, (bytes) => readBook(bytes, limits)); } catch (unexpected) { return { unexpected }; }
};
