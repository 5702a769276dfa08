import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { acceptFindings, type Accepting } from "../../core/baseline/acceptFindings.ts";
import { readBaseline, type Baseline } from "../../core/baseline/baseline.ts";
import { countFindings, hasErrors, type Finding } from "../../core/finding.ts";
import { parseDate } from "../../core/period.ts";
import { say } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import type { Manifest } from "../report/manifest.ts";
import { WrongUsage } from "./parse.ts";

export const acceptingOptions = { baseline: { type: "string" }, "max-warnings": { type: "string" }, today: { type: "string" } } as const;

interface Given { readonly baseline?: string | undefined; readonly "max-warnings"?: string | undefined; readonly today?: string | undefined }

export interface Rules {
  readonly baseline: Baseline;
  today(): string;
  accept(findings: readonly Finding[], looked: Accepting["looked"]): Finding[];
  /** 1 when a finding that counts is an error, or when there are too many warnings, and a complaint about that; else 0. */
  verdict(findings: readonly Finding[]): { readonly exitCode: 0 | 1; readonly complaint: string };
  /** What the verdict and the acceptance follow from, the findings aside. A day that nothing is held against decides nothing. */
  readonly decides: unknown;
}

/** What counts in this run: the accepted findings, the day they are held against, and how many warnings are too many. */
export async function readRules(given: Given, language: Language): Promise<Rules> {
  const { baseline: file } = given;
  if (given.today !== undefined && parseDate(given.today) !== given.today) throw new WrongUsage("notADay", { seen: given.today });
  // To ask where the user is takes as long as to read ten workbooks: only who holds something against the day asks.
  const today = (): string => given.today ?? localDay(new Date());
  const most = given["max-warnings"] === undefined ? Infinity : wholeNumber("--max-warnings", given["max-warnings"]);
  const baseline = file === undefined ? { schema: 1 as const, accepted: [] } : await readBaselineFile(file, language);
  return {
    baseline, today,
    accept: (findings, looked) => (baseline.accepted.length === 0 ? [...findings] : acceptFindings(findings, baseline, { name: basename(file ?? ""), today: today(), looked })),
    verdict: (findings) => {
      const seen = countFindings(findings).warnings;
      return { exitCode: hasErrors(findings) || seen > most ? 1 : 0, complaint: seen > most ? `${say(language, texts[language].cli.tooManyWarnings, { seen, most })}\n` : "" };
    },
    decides: [String(most), ...(baseline.accepted.length > 0 ? [basename(file ?? ""), baseline, today()] : [])],
  };
}

/** Whether a whole folder is among the places: one workbook alone says nothing about the others. */
export const isWholeSet = async (places: readonly string[]): Promise<boolean> =>
  (await Promise.all(places.map((place) => stat(place).catch(() => undefined)))).some((kind) => kind?.isDirectory());

/** Only a look at the whole set can tell that an accepted finding is gone; and a workbook that was not read may still have it. */
export const lookedIn = ({ files }: Manifest, isWhole: boolean): Accepting["looked"] =>
  ({ file }) => isWhole && !files.some((one) => one.file === file && one.fate !== "read" && one.fate !== "paper");

export function wholeNumber(option: string, seen: string): number {
  if (!/^\d{1,9}$/.test(seen)) throw new WrongUsage("notACount", { seen, option });
  return Number(seen);
}

async function readBaselineFile(file: string, language: Language): Promise<Baseline> {
  const { cli, words } = texts[language];
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new WrongUsage("baselineWrong", { file, cause: (words as Readonly<Record<string, string>>)[error.code ?? ""] ?? error.code ?? String(error) });
  });
  const baseline = readBaseline(text.replace(/^\ufeff/, ""));
  if (!("wrong" in baseline)) return baseline;
  throw new WrongUsage("baselineWrong", { file, cause: baseline.wrong === "" ? cli.baselineNotJson : say(language, cli.baselineField, { field: baseline.wrong }) });
}

/** The day where the user is: a last day ends at their midnight, not at Greenwich's. */
const localDay = (now: Date): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
