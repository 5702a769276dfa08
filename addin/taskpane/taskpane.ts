import { paneTexts } from "../../core/text/pane/paneTexts.ts";
import { drawFrame } from "./frame.ts";
import type { Place } from "./place.ts";
import { followOfficeTheme } from "./theme.ts";

/** On its way while Excel is still answering where we are. */
const desk = import(/* webpackChunkName: "desk" */ "./openDesk.ts");

/** Draws the pane at once, then fetches what computes: the rules, and Excel's door or the browser's. */
export function startPane({ where, why = "elsewhere", language }: Place): void {
  if (where === "excel") followOfficeTheme();
  const frame = drawFrame(document.getElementById("app")!, language);
  const door = where === "excel"
    ? import(/* webpackChunkName: "excel" */ "./excelDoor.ts").then(({ excelDoor }) => excelDoor())
    : import(/* webpackChunkName: "browser" */ "../browser/browserDoor.ts").then(({ browserDoor }) => browserDoor(why));
  Promise.all([door, desk])
    .then(([opened, { openDesk }]) => openDesk(frame, opened, language))
    .catch((error: unknown) => frame.say(paneTexts[language].failed.replace("{message}", String(error))));
}
