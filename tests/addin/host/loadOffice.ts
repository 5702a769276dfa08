import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { ExcelHost } from "./excelHost.ts";

const client = "excel-web-16.00.debug.js";
let script: Script | undefined;

/** Microsoft's client: compiled once, run in a fresh context for each host. */
const clientScript = (): Script => {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
  return (script ??= new Script(readFileSync(join(folder, client), "utf8"), { filename: client }));
};

export interface LoadedOffice { readonly Excel: typeof Excel; readonly Office: typeof Office; readonly OfficeExtension: typeof OfficeExtension; readonly CustomFunctions: unknown }

/** Excel 2021, the oldest we support. */
export const oldest: Readonly<Record<string, string>> = { excelapi: "1.14", sharedruntime: "1.1", customfunctionsruntime: "1.3" };

/**
 * Loads Microsoft's own excel-web-16.00 and joins it to the host through the bridge it looks for. Its requirement check, which
 * ships switched off because real hosts refuse by themselves, is switched on: what `sets` does not hold cannot be called.
 */
export function loadOffice(host: ExcelHost, sets = oldest, displayLanguage = "nb-NO"): LoadedOffice {
  const bridge = { onMessageFromHost: (_text: string) => {}, sendMessageToHost: (text: string) => { setTimeout(() => bridge.onMessageFromHost(host.handle(text)), host.latency); } };
  const world: Record<string, unknown> = {
    console, setTimeout, clearTimeout, setInterval, clearInterval, Promise, Error, queueMicrotask, _richApiNativeBridge: bridge,
    navigator: { userAgent: "node" }, location: { search: "", href: "https://localhost/", hash: "", hostname: "localhost" },
  };
  for (const name of ["window", "self", "global"]) world[name] = world;
  // Before the script runs: it takes the context's requirements from the Office it finds.
  clientScript().runInContext(createContext(world));
  host.events.push = (message) => bridge.onMessageFromHost(JSON.stringify(message));
  const isSetSupported = (name: string, version = "1.1"): boolean => numberOf(sets[name.toLowerCase()]) >= numberOf(version);
  // Office.context is a getter that cannot be redefined: shadowed on an object derived from Office.
  world["Office"] = Object.create(world["Office"] as object, { context: { configurable: true, writable: true, value: { displayLanguage, contentLanguage: displayLanguage, host: "Excel", platform: "OfficeOnline", requirements: { isSetSupported } } } });
  (world["OfficeExtension"] as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
  return world as unknown as LoadedOffice;
}

const numberOf = (version = "0"): number => { const [major, minor = 0] = version.split(".").map(Number); return major! * 1000 + minor; };

/** Puts the client where the add-in's code looks for it. */
export function install(loaded: LoadedOffice): void {
  Object.assign(globalThis, { Excel: loaded.Excel, Office: loaded.Office, OfficeExtension: loaded.OfficeExtension });
}
