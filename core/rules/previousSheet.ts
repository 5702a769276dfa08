import { sameText } from "../sheets/contract.ts";
import type { SheetFacts } from "../sheets/facts.ts";

/** The sheet of the same kind, and of the same participant, for the latest earlier period at hand. */
export function previousSheet(sheet: SheetFacts, sheets: readonly SheetFacts[]): SheetFacts | undefined {
  const { period, participant = "" } = sheet.about;
  if (period === undefined) return undefined;
  return sheets.filter(({ contract, about }) => contract === sheet.contract && about.period !== undefined && about.period < period && sameText(about.participant ?? "", participant))
    .reduce<SheetFacts | undefined>((latest, one) => (latest && latest.about.period! >= one.about.period! ? latest : one), undefined);
}
