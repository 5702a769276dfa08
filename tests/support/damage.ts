import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers from 0 up to a limit, in an order that looks random and is the same for a seed (Lehmer's generator). */
export function dice(seed: number): (below: number) => number {
  let state = 1 + (seed % 2_147_483_646);
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  for (let warm = 0; warm < 5; warm += 1) next();
  return (below) => next() % below;
}

/** A copy with some bytes changed, lost, doubled or moved: what a bad disk, line or memory stick does. */
export function damageBytes(bytes: Uint8Array, roll: (below: number) => number): Uint8Array {
  let copy = bytes.slice();
  for (let times = 1 + roll(3); times > 0; times -= 1) {
    const at = roll(copy.length);
    const size = 1 + roll(64);
    switch (roll(6)) {
      case 0: copy[at] = copy[at]! ^ (1 << roll(8)); break;
      case 1: copy[at] = roll(256); break;
      case 2: copy = Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at + size)]); break;
      case 3: copy = Uint8Array.from([...copy.subarray(0, at + size), ...copy.subarray(at)]); break;
      case 4: copy.fill(0, at, at + size); break;
      default: copy = copy.slice(0, at); break;
    }
    if (copy.length === 0) break;
  }
  return copy;
}

/** A well-made archive whose XML somebody changed: the checksums are right, the contents may be anything. */
export function damageXml(bytes: Uint8Array, roll: (below: number) => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[roll(names.length)]!;
  const text = strFromU8(parts[name]!);
  const at = roll(text.length);
  const pieces = ["", "<", ">", "&", '"', "</row>", "<row>", '<c r="A1">', "<v>1</v>", "1,5", "-1", "99999999999", "__proto__", "<!DOCTYPE x>", "<![CDATA[", "\u0000", 'r="ZZZ9"', "../../"];
  const changed = text.slice(0, at) + pieces[roll(pieces.length)]! + text.slice(at + roll(12));
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
}
