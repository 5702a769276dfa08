import type { Finding } from "../../../core/finding.ts";
import { sayEdit } from "../../../core/repair/sayEdit.ts";
import { say } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";

/** The repair a finding proposes, in words: each cell, what stands there and what should; whether it is the only one, when sums decide it. */
export function proposal(language: Language, { fix, where }: Finding): string | undefined {
  if (!fix) return undefined;
  const { cli } = texts[language];
  const cellOf = (cell: string): string => (fix.sheet === where.sheet && fix.file === where.file ? cell : `${fix.sheet}!${cell}`);
  const edits = fix.edits.map((edit) => say(language, cli.proposedEdit, { cell: cellOf(edit.cell), ...sayEdit(language, edit) })).join(", ");
  const others = fix.proof.length === 0 ? "" : ` ${fix.unique ? cli.repairUnique : cli.repairNotUnique}`;
  return `${say(language, cli.proposed, { edits })}${others}`;
}
