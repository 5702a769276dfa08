import { mapInOrder } from "./mapInOrder.ts";
import { readBook } from "./readBook.ts";
import type { Limits } from "../xlsx/gate/limits.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";

// What `--disable-proto=delete` does for a process: a worker cannot be given that flag.
delete (Object.prototype as { __proto__?: unknown }).__proto__;

/** Workbooks, read one after the other in a thread of its own: the task that the pool runs. */
export default ({ books, limits }: { readonly books: readonly Uint8Array[]; readonly limits: Limits }): Promise<(string | Unreadable)[]> =>
  mapInOrder(books, 1, (bytes) => readBook(bytes, limits));
