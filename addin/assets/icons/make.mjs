// Draws every icon at every size beside this file: node addin/assets/icons/make.mjs
import { writeFile } from "node:fs/promises";
import { draw } from "./draw.mjs";
import { drawings, sizes } from "./drawings.mjs";

for (const [name, shapes] of Object.entries(drawings))
  for (const size of sizes) await writeFile(new URL(`${name}-${size}.png`, import.meta.url), draw(shapes, size));
