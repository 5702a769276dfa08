import { inferKeys, type KeySearch } from "../../core/allocation/inferKeys.ts";
import type { End } from "../../core/allocation/interval.ts";
import { errorsIn, hasErrors, sortFindings } from "../../core/finding.ts";
import { toDecimal, type Fraction } from "../../core/fraction.ts";
import { buildInference } from "../../core/report/inferenceTable.ts";
import { readSource } from "../../core/tasks/readSource.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { asJson } from "../report/asJson.ts";
import { findingJson } from "../report/findingJson.ts";
import { textTable } from "../report/textTable.ts";
import { findingLine } from "./findingLine.ts";
import { limitsOf, parse, placesOf, reading } from "./parse.ts";

const options = { ...reading, json: { type: "boolean" } } as const;

/** Answers which key made the printed figures of the workbooks; nothing is written. Returns the exit code. */
export async function inferKeyCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("infer-key", args, options);
  const read = await readFolder(placesOf(positionals), { limits: await limitsOf(values.limits) });
  const { source, findings: aboutSource } = readSource(read.workbooks);
  const search = inferKeys(source);
  // What else is wrong in the workbooks is the business of `validate`; an error may be why a key is not known.
  const findings = sortFindings([...read.findings, ...errorsIn(aboutSource), ...search.findings]);
  const { tables } = buildInference(source);
  if (values.json === true) process.stdout.write(asJson({ ...searchJson(search), findings: findings.map((finding) => findingJson(language, finding)) }));
  else {
    for (const table of tables) process.stdout.write(`${textTable(language, table)}\n\n`);
    for (const finding of findings) process.stdout.write(`${findingLine(language, finding)}\n`);
  }
  if (search.searched === 0) process.stderr.write(`${texts[language].cli.inferNothing}\n`);
  return search.searched === 0 ? 2 : hasErrors(findings) ? 1 : 0;
}

const share = (exact: Fraction): string => toDecimal(exact).toFixed();
const end = ({ at, closed }: End) => ({ share: share(at), exact: `${at.numerator}/${at.denominator}`, included: closed });

const searchJson = ({ people, explained, searched }: KeySearch) => ({
  oneKey: explained[0]?.agreement.columns.length === searched,
  keys: explained.map(({ agreement, simplest, fits, misses }) => ({
    columns: agreement.columns.map(({ name }) => name),
    participants: people.map((name, row) => ({ name, lowest: end(agreement.intervals[row]!.lowest), highest: end(agreement.intervals[row]!.highest), simplest: simplest ? share(simplest[row]!) : null })),
    fits: fits.map(({ name, shares }) => ({ name, shares: shares.map(share) })),
    doesNotFit: misses.map(({ name, participant, ...miss }) => ({ name, participant, share: share(miss.share), outsideBy: share(miss.gap) })),
  })),
});
