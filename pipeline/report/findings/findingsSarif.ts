import { version } from "../../../package.json";
import { sortFindings, type Finding } from "../../../core/finding.ts";
import { fingerprint } from "../../../core/fingerprint.ts";
import { sayFinding } from "../../../core/text/say.ts";
import { texts, type FindingCode, type Language } from "../../../core/text/texts.ts";
import { asJson } from "../asJson.ts";
import type { Manifest } from "../manifest.ts";

/** Where file names are relative to: whoever runs the check knows, and the file shall be the same on every machine. */
const base = "WORKBOOKS";
const levels = { error: "error", warning: "warning", info: "note" } as const;

/**
 * Findings as SARIF 2.1.0. A cell is a logical location: SARIF's regions count lines of text or bytes, and a workbook has
 * neither. An accepted finding is a result with a suppression, which is what those who read SARIF leave out of their counts.
 */
export function findingsSarif(findings: readonly Finding[], { files }: Manifest, language: Language): string {
  const sorted = sortFindings(findings);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const artifacts = new Map(files.map(({ file }, index) => [file, index]));
  const run = {
    tool: { driver: { name: "samfordel", version, semanticVersion: version, language, rules: codes.map((code) => ruleOf(code, language)) } },
    language,
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [base]: { description: { text: texts[language].report.sections.files } } },
    artifacts: files.map(({ file, bytes, sha256 }) => ({
      location: locationOf(file), roles: ["analysisTarget"],
      ...(bytes === null ? {} : { length: bytes }), ...(sha256 === null ? {} : { hashes: { "sha-256": sha256 } }),
    })),
    results: sorted.map((finding) => resultOf(finding, codes.indexOf(finding.code), artifacts, language)),
  };
  return asJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] });
}

function ruleOf(code: FindingCode, language: Language) {
  const { title, says, why, fix } = texts[language].findings[code];
  return { id: code, shortDescription: { text: title }, fullDescription: { text: `${open(says)} ${open(why)}` }, help: { text: open(fix) } };
}

function resultOf(finding: Finding, ruleIndex: number, artifacts: ReadonlyMap<string, number>, language: Language) {
  const { code, severity, where: { file, sheet, cell }, values, accepted, fix: repair } = finding;
  const { says, why, fix } = sayFinding(language, finding);
  const index = file === undefined ? undefined : artifacts.get(file);
  const logical = [
    ...(sheet === undefined ? [] : [{ name: sheet, fullyQualifiedName: sheet, kind: "sheet" }]),
    ...(sheet === undefined || cell === undefined ? [] : [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: "cell" }]),
  ];
  const location = {
    ...(file === undefined ? {} : { physicalLocation: { artifactLocation: { ...locationOf(file), ...(index === undefined ? {} : { index }) } } }),
    ...(logical.length === 0 ? {} : { logicalLocations: logical.slice(-1) }),
  };
  return {
    ruleId: code, ruleIndex, level: levels[severity], message: { text: literal(`${says} ${why} ${fix}`) },
    locations: Object.keys(location).length === 0 ? [] : [location],
    partialFingerprints: { "samfordel/v1": fingerprint(JSON.stringify([code, file, sheet, cell])) },
    // What SARIF calls a fix replaces text or bytes of a file, and a cell is neither.
    properties: { values, ...(repair === undefined ? {} : { repair }) },
    ...(accepted === undefined ? {} : { suppressions: [{ kind: "external", status: "accepted", justification: accepted.reason, properties: { expires: accepted.expires } }] }),
  };
}

const locationOf = (file: string) => ({ uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: base });

/** A rule speaks of no finding in particular: what a finding fills in is left open. */
const open = (text: string): string => text.replace(/\{\w+(?::\w)?\}/g, "…");

/** Braces ask for an argument in SARIF's messages; those that somebody typed are doubled. */
const literal = (text: string): string => text.replace(/[{}]/g, "$&$&");
