import { decimal } from "../../../core/money.ts";
import type { LedgerEntry, ReportTable } from "../../../core/report/table.ts";
import { number, say } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import type { Desk } from "../desk.ts";
import { el } from "../el.ts";

/** Who carries which unit, so that the table's first amounts foot. */
export function ledgerList({ t, language }: Desk, table: ReportTable, ledger: readonly LedgerEntry[]): HTMLElement {
  const first = table.columns.find(({ format }) => format.kind === "amount");
  const moved = ledger.filter((entry) => entry.table === table.name && entry.column === first?.heading && JSON.stringify(entry.columnValues) === JSON.stringify(first.values));
  return el("details", { id: "ledger", class: "fold" }, el("summary", {}, el("h2", {}, t.distribution.rounding)),
    moved.length === 0 ? el("p", {}, t.distribution.roundingNone) : el("ul", {}, moved.map(({ party, exact, alone, amount, reason }) => el("li", {},
      say(language, t.distribution.roundingSays, { party, exact: number(language, decimal(exact), 2), alone, amount, reason: texts[language].ledger[reason] })))));
}
