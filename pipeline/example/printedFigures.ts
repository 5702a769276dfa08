import type { RowInput, SheetContent } from "../../core/sheets/content.ts";
import { printedFigures as contract } from "../../core/sheets/kinds/printedFigures.ts";

interface PrintedColumn { readonly table: string; readonly column: string; readonly roundedTo: number; readonly total: number; readonly figures: readonly number[]; readonly source: string }

const people = ["Aukra", "Hustadvika", "Molde", "Rauma", "Vestnes"] as const;
const distribution = { table: "Investeringsfordeling 2025", roundedTo: 1000, source: "Investeringsfordeling og innbetaling 2025, i kroner" };

/** Published: investeringsfordeling-2025, and one year of investeringsplan-2025-2028 (all its later years are alike). */
const columns: readonly PrintedColumn[] = [
  { ...distribution, column: "Investeringsramme", total: 11_500_000, figures: [897_000, 2_235_000, 5_536_000, 1_347_000, 1_485_000] },
  { ...distribution, column: "A-konto 2025", total: 9_200_000, figures: [718_000, 1_788_000, 4_429_000, 1_077_000, 1_188_000] },
  { ...distribution, column: "Mindreforbruk 2024", total: -2_720_000, figures: [-212_000, -529_000, -1_309_000, -319_000, -351_000] },
  { table: "Investeringsplan 2025–2028", column: "Finansiering 2026", roundedTo: 1, total: 7200, figures: [562, 1399, 3466, 843, 930], source: "Finansieringsplan 2025–2028, i hele tusen" },
];

const rows = columns.flatMap(({ total, figures, ...column }): RowInput<typeof contract>[] => [
  ...people.map((participant, index) => ({ ...column, participant, amount: figures[index]! })),
  { table: column.table, column: column.column, participant: "Sum", amount: total, source: column.source },
]);

/** The papers' own figures, kept apart from the books the tables are computed from: they are tested, never used as input. */
export const printed: readonly SheetContent[] = [{
  contract,
  remarks: [
    "Publiserte tall, skrevet av slik de er trykt. De er bevis som prøves, ikke grunnlag: ingen andre tabeller bruker dem.",
    "Summen 7 200 er rammen 9 000 minus mva-kompensasjonen 1 800. Summene er eksakte; deltakernes tall er avrundet hvert for seg.",
  ],
  without: ["share"],
  rows,
} satisfies SheetContent<typeof contract>];
