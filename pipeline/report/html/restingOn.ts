import { touches } from "../../../core/tasks/touches.ts";
import type { Paper } from "./paper.ts";

/** For each cell a finding names: the figures of the report that rest on it, by the numbers they go by on the page. */
export function restingOn({ consolidation, explained }: Paper): Readonly<Record<number, readonly number[]>> {
  return Object.fromEntries(consolidation.findings.flatMap(({ where: { file, sheet, cell } }) => {
    if (file === undefined || sheet === undefined || cell === undefined) return [];
    const figures = touches(consolidation, { file, sheet, cell }).touched.flatMap((one) => explained.figure(one) ?? []);
    return [[explained.place({ file, sheet, cell }), figures]];
  }));
}
