import { sortFindings } from "../finding.ts";
import { isMoney, zero } from "../money.ts";
import { shown, shownHeading } from "../report/shown.ts";
import type { Consolidation } from "../tasks/consolidation.ts";
import { number, percent, say, sayFinding } from "../text/say.ts";
import { texts, type Language } from "../text/texts.ts";
import type { paperNb } from "../text/paper/nb.ts";

export type ListName = keyof typeof paperNb.lists;

/** A file that was found, and what became of it, in words. */
export interface PaperFile { readonly file: string; readonly fate: string }

/** A list of the meeting paper, a sentence an item; undefined when the report has not what it is made from. */
export function listItems(name: ListName, consolidation: Consolidation, files: readonly PaperFile[], language: Language): readonly string[] | undefined {
  const { paper, severity, ledger: reasons } = texts[language];
  switch (name) {
    case "changes": return changes(consolidation, language);
    case "files": return files.map(({ file, fate }) => say(language, paper.file, { file, fate }));
    case "findings": return sortFindings(consolidation.findings).map((finding) => {
      const { file = "", sheet = "", cell = "" } = finding.where;
      const where = [file, [sheet, cell].filter((part) => part !== "").join("!")].filter((part) => part !== "").join(", ");
      return say(language, paper.finding, { severity: capital(severity[finding.severity]), says: sayFinding(language, finding).says, where: where === "" ? "–" : where });
    });
    case "rounding": return consolidation.ledger.filter(({ pool }) => pool === undefined).map(({ table, column, columnValues, party, amount, alone, reason }) =>
      say(language, paper.rounded, { table, column: shownHeading(language, { heading: column, ...(columnValues ? { values: columnValues } : {}) }), party, amount, alone, reason: reasons[reason] }));
  }
}

/** What each participant pays, and how much more or less that is than the year before. */
function changes({ tables }: Consolidation, language: Language): readonly string[] | undefined {
  const table = tables.find(({ title }) => title === "distribution");
  const { paper } = texts[language];
  const [now, before] = table?.columns.flatMap(({ heading }, at) => (heading === "cost" ? [at] : [])) ?? [];
  if (!table || now === undefined || before === undefined) return undefined;
  return table.rows.filter(({ kind }) => kind === "line").flatMap(({ figures }): string[] => {
    const [is, was] = [figures[now]!.value, figures[before]!.value].map((value) => (isMoney(value) ? value : zero));
    const said = (value: typeof zero): string => `${number(language, value, 0)}\u00a0${paper.units[table.unit ?? "kr"]}`;
    const difference = is!.minus(was!);
    const values = { party: shown(language, figures[0]!, { kind: "text" }), now: said(is!) };
    if (difference.isZero()) return [say(language, paper.unchanged, values)];
    const part = was!.isZero() ? "–" : `${difference.isNegative() ? "" : "+"}${percent(language, difference.dividedBy(was!), 1)}`;
    return [say(language, paper.changed, { ...values, amount: said(difference.abs()), word: paper.moreLess[difference.isNegative() ? 1 : 0]!, percent: part })];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
