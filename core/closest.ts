import { normaliseText } from "./sheets/contract.ts";

/** The known name a mistyped one most likely means: at most two letters away, and the only one that near. */
export function closest(seen: string, known: readonly string[]): string | undefined {
  const ranked = known.map((name) => ({ name, distance: editDistance(normaliseText(seen), normaliseText(name)) }))
    .filter(({ distance, name }) => distance <= Math.min(2, name.length - 1)).sort((a, b) => a.distance - b.distance);
  return ranked.length === 1 || (ranked[0] && ranked[0].distance < ranked[1]!.distance) ? ranked[0]?.name : undefined;
}

/** Levenshtein's distance: letters to insert, remove or change. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
