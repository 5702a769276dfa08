import { groupBy } from "../groupBy.ts";
import { remember } from "../remember.ts";
import { normaliseText } from "../sheets/contract.ts";
import type { SheetFacts } from "../sheets/facts.ts";

const seriesOf = ({ contract, about }: SheetFacts): string => `${contract}|${normaliseText(about.participant ?? "")}`;
const series = remember((sheets: readonly SheetFacts[]) => groupBy(sheets.filter(({ about }) => about.period !== undefined), seriesOf));

/** The sheet of the same kind, and of the same participant, for the latest earlier period at hand. */
export function previousSheet(sheet: SheetFacts, sheets: readonly SheetFacts[]): SheetFacts | undefined {
  const { period } = sheet.about;
  if (period === undefined) return undefined;
  return series(sheets, "periods").get(seriesOf(sheet))!.filter(({ about }) => about.period! < period)
    .reduce<SheetFacts | undefined>((latest, one) => (latest && latest.about.period! >= one.about.period! ? latest : one), undefined);
}
