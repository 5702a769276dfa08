import type { Key } from "./model.ts";

const prime = 0x100000001b3n;
const basis = 0xcbf29ce484222325n;

/**
 * Sixteen hex digits that change whenever what a key says changes (64-bit FNV-1a over its method and parts, not over where
 * they stand): two reports with the same hash used the same key. A fingerprint for people, not a guard against forgery.
 */
export function keyHash(key: Omit<Key, "hash">): string {
  const said = [key.code, key.method, key.version, key.validFrom ?? "", key.validTo ?? "", ...key.parts.map((part) =>
    Object.entries(part).filter(([name]) => name !== "at").map(([name, value]) => `${name}=${typeof value === "object" ? value.toString() : value}`).sort().join(","))];
  let hash = basis;
  for (const character of said.join("|")) hash = ((hash ^ BigInt(character.codePointAt(0)!)) * prime) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}
