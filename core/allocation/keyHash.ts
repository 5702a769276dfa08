import { fingerprint } from "../fingerprint.ts";
import type { Key } from "./model.ts";

/**
 * Sixteen hex digits that change whenever what a key says changes (over its method and parts, not over where
 * they stand): two reports with the same hash used the same key. A fingerprint for people, not a guard against forgery.
 */
export function keyHash(key: Omit<Key, "hash">): string {
  const said = [key.code, key.method, key.version, key.validFrom ?? "", key.validTo ?? "", ...key.parts.map((part) =>
    Object.entries(part).filter(([name]) => name !== "at").map(([name, value]) => `${name}=${typeof value === "object" ? value.toString() : value}`).sort().join(","))];
  return fingerprint(said.join("|"));
}
