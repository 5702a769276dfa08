import { languageOf } from "./languageOf.ts";
import type { Place } from "./place.ts";

/** Milliseconds Excel gets to answer before the pane works without it. */
const patience = 8000;

/** What the add-in cannot do without: Excel 2021 and Microsoft 365 have it. */
const needed = [["ExcelApi", "1.14"], ["SharedRuntime", "1.1"]] as const;

/** Where are we? Settled when Office.js has answered, failed to load, or used up its time. Never rejects. */
export async function findPlace(officeScript: Promise<"loaded" | "failed">): Promise<Place> {
  const late = new Promise<"late">((settle) => { setTimeout(settle, patience, "late"); });
  const script = await Promise.race([officeScript, late]);
  if (script !== "loaded") return browser(script === "failed" ? "blocked" : "slow");
  const info = await Promise.race([Office.onReady(), late]);
  if (info === "late") return browser("slow");
  if (info.host !== Office.HostType.Excel) return browser("elsewhere");
  if (!needed.every(([name, version]) => Office.context.requirements.isSetSupported(name, version))) return browser("too-old");
  return { where: "excel", language: wishedLanguage() ?? languageOf(Office.context.displayLanguage) };
}

const browser = (why: NonNullable<Place["why"]>): Place => ({ where: "browser", why, language: wishedLanguage() ?? languageOf(navigator.language) });

/** `?lang=nn` in the address goes before what Office or the browser says. */
const wishedLanguage = () => {
  const wished = new URLSearchParams(location.search).get("lang");
  return wished === null ? undefined : languageOf(wished);
};
