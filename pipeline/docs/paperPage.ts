import { languages, texts, type Language } from "../../core/text/texts.ts";

const names: Readonly<Record<Language, string>> = { nb: "Bokmål", nn: "Nynorsk", en: "English" };

/** docs/meeting-paper.md: how the meeting paper's template is written, and everything it may ask for. */
export function paperPage(): string {
  const { paper } = texts.nb;
  return `# Saksframlegget

<!-- Skrevet av \`npm run docs\` fra tekstene i programmet. Rett dem der. -->

\`samfordel consolidate\` skriver \`saksframlegg.docx\`: økonomidelen av et saksframlegg som vanlig Word, med overskriftsstiler, tabeller med gjentatt
overskriftsrad og diagrammer som kan redigeres (høyreklikk, «Rediger data»). Ordene er organisasjonens egne.

## Lag din egen mal

\`\`\`
samfordel new saksframlegg --out arbeidsboker/saksframlegg.nb.md
\`\`\`

Legg filen hvor som helst blant arbeidsbøkene. Den heter \`saksframlegg.nb.md\`, \`saksframlegg.nn.md\` eller \`saksframlegg.en.md\`; \`--lang\` avgjør hvilken
som brukes. Er det flere på samme språk, brukes den første i alfabetisk rekkefølge. Uten en mal brukes programmets egen.

| Du skriver | Du får |
| --- | --- |
| \`# Sak\` \`## Del\` \`### Underdel\` | overskrifter |
| linjer uten blank linje mellom | ett avsnitt |
| \`- punkt\` | et punkt i en liste |
| \`**fet**\` | **fet** |
| \`{{ramme}}\` | et tall eller et ord, hvor som helst i teksten |
| \`{{tall: T4 \\| Molde \\| Kostnad 2025}}\` | ett tall fra en tabell: tabell, rad og kolonne |
| \`{{tabell:T4}}\` \`{{diagram:fordeling}}\` \`{{liste:endringer}}\` | alene på linjen: en tabell, et diagram eller en liste |
| \`<!-- til den som redigerer -->\` | ingenting |

**Det rapporten ikke har, blir utelatt** med avsnittet det står i, og en overskrift som ikke får noe under seg, blir også utelatt. **En plassholder ingen kjenner, blir stående**
med gul bakgrunn og er et funn med linjenummer og forslag.

En tabell går under nummeret i saken (T1–T9), navnet på arket i \`report.xlsx\` (\`{{tabell:Endring}}\`) eller navnet i et annet språk.
\`{{diagram:${paper.charts.changeOf} Molde}}\` er én deltakers vei fra fjoråret. Navnene i et annet språk virker også, så en mal tåler at språket byttes.

## Tall og ord

${tableOf(["Navn", "nn", "en"], Object.keys(paper.values), (language, key) => texts[language].paper.values[key as keyof typeof paper.values])}

## Diagrammer

${tableOf(["{{diagram:…}}", "{{diagram:…}} nn", "{{chart:…}} en"], Object.keys(paper.charts), (language, key) => texts[language].paper.charts[key as keyof typeof paper.charts])}

## Lister

${tableOf(["{{liste:…}}", "{{liste:…}} nn", "{{list:…}} en"], Object.keys(paper.lists), (language, key) => texts[language].paper.lists[key as keyof typeof paper.lists])}

## Ordet foran kolon

${tableOf(languages.map((language) => names[language]), Object.keys(paper.kinds), (language, key) => texts[language].paper.kinds[key as keyof typeof paper.kinds])}
`;
}

const tableOf = (headings: readonly string[], keys: readonly string[], name: (language: Language, key: string) => string): string => [
  `| ${headings.join(" | ")} |`, `|${" --- |".repeat(headings.length)}`, ...keys.map((key) => `| ${languages.map((language) => `\`${name(language, key)}\``).join(" | ")} |`),
].join("\n");
