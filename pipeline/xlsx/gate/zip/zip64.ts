interface Sizes { readonly size: number; readonly packed: number; readonly offset: number }

const full = 0xffffffff;

/** Sizes beyond 4 GB stand in an extra field, in this order and only those that do not fit; small files have them too at times. */
export function zip64(view: DataView, start: number, end: number, short: Sizes): Sizes {
  const wide = { ...short };
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (short[key] !== full || from + 8 > end) continue;
      wide[key] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
  return wide;
}
