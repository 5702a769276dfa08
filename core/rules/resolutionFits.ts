import { warning, type Finding } from "../finding.ts";
import { parsePeriod } from "../period.ts";
import { sameText } from "../sheets/contract.ts";
import { whereOf } from "../sheets/facts.ts";
import { resolutionTime } from "../sheets/kinds/resolutionTime.ts";
import { sla } from "../sheets/kinds/sla.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Examples } from "./example.ts";
import type { Rule } from "./rule.ts";

/**
 * A mean needs cases, and one above the limit at least one that broke it: mean times and counts of the same month and priority
 * are held against each other. A mean of 0 where there were no cases is how a sheet says nothing. One priority is measured in one unit of time.
 */
export const resolutionFits: Rule = ({ sheets }) => {
  const counts = sheetsOf(sla, sheets).flatMap(({ rows }) => rows.map(({ values }) => values));
  const all = sheetsOf(resolutionTime, sheets).flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })));
  return all.flatMap(({ sheet, row }): readonly Finding[] => {
    const { month, priority, mean, limit, timeUnit } = row.values;
    const first = all.find((one) => sameText(one.row.values.priority, priority) && one.row.values.timeUnit !== null)?.row.values.timeUnit;
    const odd = timeUnit !== null && !sameText(timeUnit, first ?? timeUnit)
      ? [warning("resolution-unit-differs", whereOf(sheet, row, "timeUnit"), { priority, seen: timeUnit, expected: first! })] : [];
    const count = counts.find((one) => parsePeriod(one.month) === parsePeriod(month) && sameText(one.priority, priority));
    if (!count || mean === null || count.ok === null || count.breach === null) return odd;
    const at = whereOf(sheet, row, "mean");
    if (count.ok + count.breach === 0) return mean === 0 ? odd : [...odd, warning("resolution-without-cases", at, { priority, seen: mean })];
    return limit !== null && mean > limit && count.breach === 0 ? [...odd, warning("resolution-without-breach", at, { priority, seen: mean, limit })] : odd;
  });
};

const counted = { sheet: "SLA", rows: [["Måned", "Prioritet", "OK", "Brudd"], ["2024-09", "Kritisk", 2, 0], ["2024-10", "Kritisk", 0, 0]] } as const;
const times = { sheet: "Løsningstid", rows: [["Måned", "Prioritet", "SLA", "Enhet", "Løsningstid"], ["2024-09", "Kritisk", 2, "timer", 0.7], ["2024-10", "Kritisk", 2, "timer", 0]] } as const;

export const examples: Examples = {
  "resolution-without-cases": { sheets: [times, counted], fault: { E3: 1.5 }, at: "E3" },
  "resolution-without-breach": { sheets: [times, counted], fault: { E2: 3.5 }, at: "E2" },
  "resolution-unit-differs": { sheets: [times, counted], fault: { D3: "dager" }, at: "D3" },
};
