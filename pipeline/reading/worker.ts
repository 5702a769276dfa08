import type { Limits } from "../xlsx/gate/limits.ts";
import type { Unreadable } from "../xlsx/readXlsx.ts";
import { readBook } from "./readBook.ts";

// What `--disable-proto=delete` does for a process: a worker cannot be given that flag.
delete (Object.prototype as { __proto__?: unknown }).__proto__;

/** One workbook, read in a thread of its own: the task that the pool runs. */
export default ({ bytes, limits }: { readonly bytes: Uint8Array; readonly limits: Limits }): Promise<string | Unreadable> => readBook(bytes, limits);
