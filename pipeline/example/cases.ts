import { roundToFoot } from "../../core/apportion.ts";
import { fraction, multiply, total } from "../../core/fraction.ts";
import { decimal } from "../../core/money.ts";
import type { RowInput, SheetContent } from "../../core/sheets/content.ts";
import { cases as contract } from "../../core/sheets/kinds/cases.ts";

/**
 * ILLUSTRATIVE: cases by category and municipality are not published. Made up so that October comes to the published counts of the
 * service desk (kundeservice-2024-10): 1456 new, 280 of them security alerts, 80 faults and 255 requests open; and so that what is open
 * follows from the month before. Each count is shared by the weights, the largest remainder first.
 */
const weights = [["Aukra", 8n], ["Hustadvika", 19n], ["Molde", 47n], ["Rauma", 12n], ["Vestnes", 14n]] as const;
const months = ["2024-08", "2024-09", "2024-10"] as const;
const categories: readonly { readonly category: string; readonly type: string; readonly received: readonly bigint[]; readonly open: readonly bigint[] }[] = [
  { category: "PC og utstyr", type: "Feilmelding", received: [260n, 190n, 210n], open: [31n, 26n, 30n] },
  { category: "Fagsystem", type: "Feilmelding", received: [170n, 150n, 160n], open: [36n, 41n, 38n] },
  { category: "Nett og telefoni", type: "Feilmelding", received: [95n, 70n, 80n], open: [14n, 9n, 12n] },
  { category: "Passord og tilgang", type: "Tjenesteforespørsel", received: [520n, 410n, 430n], open: [102n, 88n, 95n] },
  { category: "Bestilling", type: "Tjenesteforespørsel", received: [330n, 260n, 296n], open: [171n, 149n, 160n] },
  { category: "Sikkerhetsvarsel", type: "Sikkerhetsvarsel", received: [210n, 240n, 280n], open: [0n, 0n, 0n] },
];

/** A count shared among the municipalities, in whole cases. */
function share(count: bigint): readonly number[] {
  const all = total(weights.map(([, weight]) => fraction(weight)));
  const quotas = weights.map(([, weight]) => multiply(fraction(count), fraction(weight, all.numerator)));
  return roundToFoot(quotas, { unit: decimal(1), policy: "largest-remainder" }).amounts.map((amount) => amount.toNumber());
}

const rows = months.flatMap((month, at) => weights.flatMap(([participant], person) => categories.map(({ category, type, received, open }): RowInput<typeof contract> => {
  const [arrived, left, before] = [share(received[at]!)[person]!, share(open[at]!)[person]!, at === 0 ? undefined : share(open[at - 1]!)[person]!];
  return { month, participant, category, type, received: arrived, closed: (before ?? left) + arrived - left, open: left };
})));

export const cases = {
  contract,
  remarks: ["Illustrative tall: fordelingen på kategorier og kommuner er ikke publisert. Summene for oktober er de publiserte.", "Åpne = åpne måneden før + nye − løst."],
  rows,
} satisfies SheetContent<typeof contract>;
