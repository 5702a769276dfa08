import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findingsPage } from "./docs/findingsPage.ts";
import { paperPage } from "./docs/paperPage.ts";
import { schemaFiles } from "./docs/schemaFiles.ts";
import { sheetsPage } from "./docs/sheetsPage.ts";

/** Writes the generated pages: `make-docs <folder>`. */
const target = process.argv[2];
if (target === undefined) {
  process.stderr.write("make-docs <folder>\n");
  process.exit(2);
}
await mkdir(join(target, "schemas"), { recursive: true });
await writeFile(join(target, "sheets.md"), sheetsPage());
await writeFile(join(target, "findings.md"), findingsPage());
await writeFile(join(target, "meeting-paper.md"), paperPage());
for (const [name, content] of Object.entries(schemaFiles)) await writeFile(join(target, "schemas", name), content());
