import type { Finding } from "../../../core/finding.ts";
import { normaliseText } from "../../../core/sheets/contract.ts";
import { sayFinding } from "../../../core/text/say.ts";
import type { Language } from "../../../core/text/texts.ts";

/** Does a finding have these words, in what it says or where it stands? */
export function matches(language: Language, finding: Finding, search: string): boolean {
  const { title, says } = sayFinding(language, finding);
  const { file = "", sheet = "", cell = "" } = finding.where;
  return normaliseText([title, says, file, sheet, cell].join(" ")).includes(normaliseText(search));
}
