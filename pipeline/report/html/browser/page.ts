import type { PageData } from "../pageData.ts";
import { moveAmongFigures } from "./moveAmongFigures.ts";
import { openForPrint } from "./openForPrint.ts";
import { openTarget } from "./openTarget.ts";
import { openPanel } from "./openPanel.ts";

/** Figures and cells open to where they come from; without this script the report can still be read and printed. */
const data = JSON.parse(document.getElementById("data")!.textContent!) as PageData;
const panel = openPanel(data);

for (const one of document.querySelectorAll("[data-figure], [data-place]")) one.setAttribute("aria-haspopup", "dialog");
document.addEventListener("click", (event) => {
  const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-figure], [data-place]") : null;
  if (pressed) panel.show(pressed);
});
moveAmongFigures();
openForPrint();
openTarget();
