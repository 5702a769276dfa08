import { isMoney } from "../../core/money.ts";
import { shownHeading } from "../../core/report/shown.ts";
import type { ReportTable } from "../../core/report/table.ts";
import { printed } from "./printed.ts";

/** The table as CSV: one line of Norwegian headings, then the rows as printed; line feeds, also after the last line. */
export function tableCsv({ columns, rows }: ReportTable): string {
  const headings = columns.map((column) => quoted(harmless(shownHeading("nb", column))));
  const lines = rows.map(({ figures }) => columns.map(({ format }, at) => {
    const figure = figures[at] ?? { value: null };
    const text = printed(figure, format);
    return quoted(isMoney(figure.value) ? text : harmless(text));
  }));
  return [headings, ...lines].map((line) => `${line.join(",")}\n`).join("");
}

/** Text a spreadsheet would run as a formula gets an apostrophe in front; a number such as -4932 is left alone. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
