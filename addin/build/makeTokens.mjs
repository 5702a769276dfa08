// Writes addin/taskpane/tokens.css: the variables the pane's style sheet uses, valued by Microsoft's own themes.
// `node addin/build/makeTokens.mjs`; a test holds the file against the package.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

const folder = new URL("../taskpane/", import.meta.url);

/** The style sheet's text is the list of what it needs. */
export function tokensCss(styles) {
  const used = [...new Set([...styles.matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name))].filter((name) => name in webLightTheme).sort();
  const block = (theme, names) => names.map((name) => `  --${name}: ${theme[name]};`).join("\n");
  const colours = used.filter((name) => webDarkTheme[name] !== webLightTheme[name]);
  return `/* Made by addin/build/makeTokens.mjs from @fluentui/tokens: not to be edited by hand. */
:root {
  color-scheme: light;
${block(webLightTheme, used)}
}

:root[data-theme="dark"] {
  color-scheme: dark;
${block(webDarkTheme, colours)}
}

@media (prefers-color-scheme: dark) {
  :root:not([data-theme]) {
    color-scheme: dark;
${block(webDarkTheme, colours).replace(/^/gm, "  ")}
  }
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL("tokens.css", folder), tokensCss(readFileSync(new URL("taskpane.css", folder), "utf8")));
