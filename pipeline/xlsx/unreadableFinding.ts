import type { Finding } from "../../core/finding.ts";
import type { Unreadable } from "./gate/refusal.ts";

/** What a person should know about a file that gave no grids, the same in both doors. */
export function unreadableFinding(file: string, why: Unreadable): Finding {
  const where = { file };
  switch (why.problem) {
    case "not-workbook": return { code: "file-not-workbook", severity: "error", where, values: { kind: why.detail } };
    case "encrypted": return { code: "file-encrypted", severity: "error", where, values: {} };
    case "too-large": return { code: "file-too-large", severity: "error", where, values: { what: `limit-${why.detail}`, name: why.detail, seen: why.seen, limit: why.limit } };
    case "stopped": return { code: why.detail === "seconds" ? "file-too-slow" : "file-too-heavy", severity: "error", where, values: { limit: why.limit } };
    case "unread": return { code: "file-unreadable", severity: "error", where, values: { cause: why.detail } };
    case "damaged": return { code: "file-damaged", severity: "error", where: { ...where, ...cellOf(why.place) }, values: { cause: why.detail } };
  }
}

/** A place in a sheet, as Excel writes it; parts of the package mean nothing to a user. */
function cellOf(place = ""): { readonly sheet?: string; readonly cell?: string } {
  const [, sheet, cell] = /^(.+)!([A-Z]{1,3}\d{1,7})$/.exec(place) ?? [];
  return sheet === undefined || cell === undefined ? {} : { sheet, cell };
}
