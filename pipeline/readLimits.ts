import { readFile } from "node:fs/promises";
import { defaultLimits, type Limits } from "./xlsx/gate/limits.ts";

/** The limits of a JSON file, for instance `{"fileMb": 100}`, over the ordinary ones; undefined when it holds anything but that. */
export async function readLimits(file: string | undefined): Promise<Limits | undefined> {
  if (file === undefined) return defaultLimits;
  let given: unknown;
  try { given = JSON.parse(await readFile(file, "utf8")); } catch { return undefined; }
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const isLimit = ([name, value]: [string, unknown]): boolean => Object.hasOwn(defaultLimits, name) && typeof value === "number" && value > 0;
  return Object.entries(given).every(isLimit) ? { ...defaultLimits, ...given } : undefined;
}
