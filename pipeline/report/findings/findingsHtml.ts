import { createHash } from "node:crypto";
import { sortFindings, type Finding } from "../../../core/finding.ts";
import { say, sayFinding } from "../../../core/text/say.ts";
import { texts, type Language } from "../../../core/text/texts.ts";
import { countLine } from "../../commands/findingLine.ts";
import { escapeHtml as safe } from "./escapeHtml.ts";
import { pageStyle } from "./pageStyle.ts";
import { proposal } from "./proposal.ts";

/** One page to read and print: findings by file and sheet. It fetches nothing and runs nothing. */
export function findingsHtml(findings: readonly Finding[], language: Language): string {
  const { page } = texts[language].cli;
  const files = grouped(sortFindings(findings), ({ where }) => where.file ?? page.general);
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(pageStyle).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(page.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1>${safe(page.title)}</h1>
<p>${safe(findings.length === 0 ? page.none : countLine(language, findings))}</p>
</header>
${files.length > 1 ? contents(files, page.contents) : ""}<main>
${files.map(([file, some], index) => fileSection(file, some, index, language)).join("\n")}
</main>
</body>
</html>
`;
}

type Group = readonly [string, readonly Finding[]];

/** By name, in the order in which the names first come. */
function grouped(findings: readonly Finding[], nameOf: (finding: Finding) => string): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(nameOf(finding), [...(groups.get(nameOf(finding)) ?? []), finding]);
  return [...groups];
}

const contents = (files: readonly Group[], title: string): string => `<nav aria-label="${safe(title)}">
<ul>
${files.map(([file, some], index) => `<li><a href="#f${index}">${safe(file)}</a> (${some.length})</li>`).join("\n")}
</ul>
</nav>
`;

function fileSection(file: string, findings: readonly Finding[], index: number, language: Language): string {
  const sheets = grouped(findings, ({ where }) => where.sheet ?? "");
  const isFile = findings[0]?.where.file !== undefined;
  return `<section aria-labelledby="f${index}">
<h2 id="f${index}">${safe(file)}</h2>
${sheets.map(([sheet, some], at) => sheetTable(sheet, some, `f${index}s${at}`, isFile, language)).join("\n")}
</section>`;
}

function sheetTable(sheet: string, findings: readonly Finding[], id: string, isFile: boolean, language: Language): string {
  const { cli: { page }, report: { columns } } = texts[language];
  const heading = sheet !== "" ? sheet : isFile ? page.wholeFile : page.general;
  return `<h3 id="${id}">${safe(heading)}</h3>
<table aria-labelledby="${id}">
<thead><tr><th scope="col">${safe(columns.severity)}</th><th scope="col">${safe(columns.cell)}</th><th scope="col">${safe(columns.finding)}</th></tr></thead>
<tbody>
${findings.map((finding) => row(finding, language)).join("\n")}
</tbody>
</table>`;
}

function row(finding: Finding, language: Language): string {
  const { cli, severity } = texts[language];
  const { title, says, why, fix } = sayFinding(language, finding);
  const repair = proposal(language, finding);
  const lines = [says, `${cli.page.why} ${why}`, `${cli.page.fix} ${fix}`, ...(repair === undefined ? [] : [repair])].map((line) => `<p>${safe(line)}</p>`).join("");
  const accepted = finding.accepted ? `<p class="accepted">${safe(capital(say(language, cli.acceptedUntil, { ...finding.accepted })))}</p>` : "";
  return `<tr class="${finding.accepted ? "accepted" : finding.severity}"><td><span class="severity">${safe(severity[finding.severity])}</span></td><td>${safe(finding.where.cell ?? "")}</td>
<td><p><strong>${safe(title)}</strong> <code>${finding.code}</code></p>${lines}${accepted}</td></tr>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
