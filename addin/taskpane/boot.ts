import "./taskpane.css";
import { registerCommands } from "../commands/registerCommands.ts";
import { registerFunctions } from "../functions/registerFunctions.ts";
import { findPlace } from "./findPlace.ts";
import { officeScript } from "./officeScript.ts";

// Excel may ask for a function or a command as soon as Office.js runs, with or without an open pane: register before anything is awaited.
void officeScript.then((script) => {
  if (script !== "loaded") return;
  registerFunctions();
  registerCommands();
});

void Promise.all([findPlace(officeScript), import(/* webpackChunkName: "pane" */ "./taskpane.ts")]).then(([place, { startPane }]) => {
  document.documentElement.lang = place.language;
  startPane(place);
});
