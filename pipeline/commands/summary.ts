import { join } from "node:path";
import { countFindings } from "../../core/finding.ts";
import type { Consolidation } from "../../core/tasks/consolidation.ts";
import { say, type SayValues } from "../../core/text/say.ts";
import { texts, type Language } from "../../core/text/texts.ts";
import { asJson } from "../report/asJson.ts";
import { findingJson } from "../report/findingJson.ts";
import { fates, type Manifest, type Missed } from "../report/manifest.ts";
import { countLine, findingLine } from "./findingLine.ts";

/** What a run came to, in words: files, tables, what foots, what was found (notes only counted), and what was written. */
export function summaryText(consolidation: Consolidation, manifest: Manifest, out: string, outputs: readonly string[], language: Language): string {
  const { cli } = texts[language];
  const line = (text: string, values: SayValues = {}): string => say(language, text, values);
  const { findings, footings, ledger, tables } = consolidation;
  const files = fates.filter((fate) => fate !== "read").map((fate) => [fate, countFate(manifest, fate)] as const).filter(([, count]) => count > 0);
  const counts = countFindings(findings);
  const path = (name: string): string => join(out, name);
  return [
    `Samfordel${consolidation.cooperation === undefined ? "" : ` · ${consolidation.cooperation}`}`,
    "",
    [line(cli.filesRead, { read: countFate(manifest, "read"), found: manifest.files.length }), ...files.map(([fate, count]) => `${cli.fates[fate]}: ${count}`)].join(", "),
    line(cli.tablesMade, { count: tables.length }),
    line(cli.footed, { footed: footings.filter(({ difference }) => Number(difference) === 0).length, columns: footings.length, moved: line(ledger.length > 0 ? cli.moved : cli.movedNone, { count: ledger.length }) }),
    countLine(language, findings),
    ...findings.filter(({ severity }) => severity !== "info").map((finding) => `  ${findingLine(language, finding)}`),
    ...(counts.infos > 0 ? [`  ${line(cli.infosWhere, { file: path("report.json") })}`] : []),
    "",
    line(cli.wrote, { count: outputs.length, out }),
    ...outputs.map((name) => `  ${path(name)}`),
    "",
  ].join("\n");
}

/** The same for other programs. */
export function summaryJson(consolidation: Consolidation, manifest: Manifest, outputs: readonly string[], language: Language, missed: readonly Missed[] = []): string {
  return asJson({
    files: Object.fromEntries(fates.map((fate) => [fate, countFate(manifest, fate)])),
    tables: consolidation.tables.map(({ name }) => name),
    footings: consolidation.footings,
    ledger: consolidation.ledger,
    counts: countFindings(consolidation.findings),
    findings: consolidation.findings.map((finding) => findingJson(language, finding)),
    outputs,
    missed,
  });
}

const countFate = (manifest: Manifest, fate: Manifest["files"][number]["fate"]): number => manifest.files.filter((file) => file.fate === fate).length;
