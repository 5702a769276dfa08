import { normaliseText, sameText } from "../sheets/contract.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Source } from "../source.ts";

/**
 * What a base is called among people: the name of the key that shares by it alone, else what its sheet says is counted, else
 * its code. Money is counted of many things, so «kr» names none.
 */
export function baseName({ model, sheets }: Source, code: string): string {
  const alone = model.keys.find(({ method, parts }) => method === "base" && parts.length === 1 && sameText(parts[0]!.base, code));
  if (alone && !sameText(alone.name, alone.code)) return alone.name;
  const rows = sheetsOf(bases, sheets).flatMap((sheet) => sheet.rows);
  const unit = rows.find(({ values }) => sameText(values.base, code) && values.unit !== null)?.values.unit;
  return unit === undefined || unit === null || normaliseText(unit) === "kr" ? code : unit.charAt(0).toUpperCase() + unit.slice(1);
}
