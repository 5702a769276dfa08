import { capModes } from "../../core/allocation/goalSeek.ts";
import { hasErrors } from "../../core/finding.ts";
import { divide, fractionOf, isZero, nothing, toDecimal, type Fraction } from "../../core/fraction.ts";
import { decimal, unitFactor, type Money } from "../../core/money.ts";
import { parseNumber } from "../../core/sheets/parseNumber.ts";
import { seekFromCap, type CapAnswered, type CapAsked } from "../../core/tasks/seekFromCap.ts";
import { say, type SayValues } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { readFolder } from "../readFolder.ts";
import { asJson } from "../report/asJson.ts";
import { findingJson } from "../report/findingJson.ts";
import { findingLine } from "./findingLine.ts";
import { limitsOf, oneOf, parse, placesOf, reading, WrongUsage, yearOf } from "./parse.ts";

const options = { ...reading, participant: { type: "string" }, cap: { type: "string" }, mode: { type: "string", default: "strict" }, year: { type: "string" }, json: { type: "boolean" } } as const;

/** Answers which frame keeps a cap on what one participant pays; nothing is written. Returns the exit code. */
export async function goalSeekCommand(args: readonly string[], language: Language): Promise<number> {
  const { values, positionals } = parse("goal-seek", args, options);
  const { participant, year } = values;
  if (participant === undefined) throw new WrongUsage("optionMissing", { option: "--participant", command: "goal-seek" });
  if (values.cap === undefined) throw new WrongUsage("optionMissing", { option: "--cap", command: "goal-seek" });
  const cap = parseNumber(values.cap);
  if ("problem" in cap) throw new WrongUsage("notAnAmount", { seen: values.cap, option: "--cap" });
  const asked: CapAsked = { participant, cap: decimal(cap.value), year: year === undefined ? undefined : yearOf(year), mode: oneOf("--mode", values.mode, capModes) };
  const read = await readFolder(placesOf(positionals), { limits: await limitsOf(values.limits) });
  const answered = seekFromCap(read.workbooks, asked);
  const findings = [...read.findings, ...(read.workbooks.length === 0 ? [] : answered.findings)];
  if (values.json === true) process.stdout.write(asJson({ ...answerJson(asked, answered), findings: findings.map((finding) => findingJson(language, finding)) }));
  else process.stdout.write([...answerLines(asked, answered, language), ...findings.map((finding) => findingLine(language, finding)), ""].join("\n"));
  return read.workbooks.length === 0 ? 2 : hasErrors(findings) || !answered.sought ? 1 : 0;
}

/** Kroner as the set-up's unit, to the øre of a kroner and no further. */
const inUnit = ({ unit }: CapAnswered) => (kroner: Fraction | Money): Money =>
  ("numerator" in kroner ? toDecimal(kroner) : kroner).dividedBy(unitFactor(unit)).toDecimalPlaces(unit === "tkr" ? 3 : 2);
const shareOf = (amount: Fraction, frame: Fraction): Money => toDecimal(isZero(frame) ? nothing : divide(amount, frame));

function answerLines({ cap, mode }: CapAsked, answered: CapAnswered, language: Language): string[] {
  const { sought, year } = answered;
  if (!sought) return [];
  const { cli, labels, units } = texts[language];
  const money = inUnit(answered);
  const line = (text: string, values: SayValues): string => say(language, text, { participant: sought.participant, year, unit: units[answered.unit], ...values });
  const paying = (frame: Fraction, amount: Fraction): SayValues => ({ frame: money(frame), amount: money(amount), share: shareOf(amount, frame) });
  return [
    line(cli.seekAsked, { cap, mode: mode === "strict" ? labels.capStrict : labels.capPrinted }),
    line(cli.seekToday, paying(sought.moving.frame, sought.amountToday)),
    ...(sought.byDivision ? [line(cli.seekDivision, { frame: money(sought.byDivision) })] : []),
    line(cli.seekAnswer, paying(fractionOf(sought.answer), sought.amount)),
    ...(sought.strict && mode !== "strict" ? [line(cli.seekStrict, { frame: money(sought.strict) })] : []),
    ...(sought.printed ? [line(cli.seekPrinted, { from: money(sought.printed.from), to: money(sought.printed.to) }), line(sought.unique ? labels.frameUnique : labels.framesAlike, { count: sought.printed.count })] : []),
    cli.seekGives,
    ...sought.pools.map(({ pool, after }) => line("  {pool}: {before:n} → {after:n}", { pool: pool.name, before: money(pool.amount), after: money(after) })),
  ];
}

function answerJson({ cap, mode }: CapAsked, answered: CapAnswered) {
  const { sought, year, unit } = answered;
  const money = (kroner: Fraction | Money): number => inUnit(answered)(kroner).toNumber();
  return { year, unit, cap: cap.toNumber(), mode, ...(sought ? {
    participant: sought.participant, today: { frame: money(sought.moving.frame), amount: money(sought.amountToday) }, byDivision: sought.byDivision ? money(sought.byDivision) : null,
    strict: sought.strict ? money(sought.strict) : null, printed: sought.printed ? { from: money(sought.printed.from), to: money(sought.printed.to), count: sought.printed.count } : null,
    answer: money(sought.answer), amount: money(sought.amount), unique: sought.unique,
    pools: sought.pools.map(({ pool, after }) => ({ code: pool.code, name: pool.name, before: money(pool.amount), after: money(after) })),
  } : { answer: null }) };
}
