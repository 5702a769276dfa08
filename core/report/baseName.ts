import { remember } from "../remember.ts";
import { normaliseText, sameText } from "../sheets/contract.ts";
import { bases } from "../sheets/kinds/bases.ts";
import { linesOf } from "../sheets/lines.ts";
import type { Source } from "../source.ts";

/**
 * What a base is called among people: the name of the key that shares by it alone, else what its sheet says is counted, else
 * its code. Money is counted of many things, so «kr» names none.
 */
export function baseName({ model, sheets }: Source, code: string): string {
  const alone = model.keys.find(({ method, parts }) => method === "base" && parts.length === 1 && sameText(parts[0]!.base, code));
  if (alone && !sameText(alone.name, alone.code)) return alone.name;
  const unit = unitsOf(sheets, "units").get(normaliseText(code));
  return unit === undefined || normaliseText(unit) === "kr" ? code : unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** The first unit said of each base. */
const unitsOf = remember((sheets: Source["sheets"], _of: "units"): ReadonlyMap<string, string> => {
  const { firsts, years, values } = linesOf(sheets, bases.id);
  const [codes, said] = [values("base"), values("unit")];
  const units = new Map<string, string>();
  firsts.forEach((first, line) => {
    // What is not said the first year may be said another.
    const rows = said[first] === null ? [...years.values()].map(({ rowOf }) => rowOf[line]) : [first];
    const row = rows.find((one) => one !== undefined && said[one] !== null);
    const base = normaliseText(String(codes[first]));
    if (row !== undefined && !units.has(base)) units.set(base, String(said[row]));
  });
  return units;
});
