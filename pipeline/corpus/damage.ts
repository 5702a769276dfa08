import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";

export type Roll = (below: number) => number;

/** Numbers from 0 up to a limit, in an order that looks random and is the same for a seed (Lehmer's generator). */
export function dice(seed: number): Roll {
  let state = 1 + (seed % 2_147_483_646);
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  for (let warm = 0; warm < 5; warm += 1) next();
  return (below) => next() % below;
}

/** A copy with some bytes changed, lost, doubled or moved: what a bad disk, line or memory stick does. */
export function damageBytes(bytes: Uint8Array, roll: Roll): Uint8Array {
  let copy: Uint8Array = bytes.slice();
  for (let times = 1 + roll(3); times > 0; times -= 1) {
    const at = roll(copy.length);
    const size = 1 + roll(64);
    switch (roll(6)) {
      case 0: copy[at] = copy[at]! ^ (1 << roll(8)); break;
      case 1: copy[at] = roll(256); break;
      case 2: copy = joined(copy.subarray(0, at), copy.subarray(at + size)); break;
      case 3: copy = joined(copy.subarray(0, at + size), copy.subarray(at)); break;
      case 4: copy.fill(0, at, at + size); break;
      default: copy = copy.slice(0, at); break;
    }
    if (copy.length === 0) break;
  }
  return copy;
}

/** A copy whose directory, headers or data of one part are changed: all that a zip file holds beside its parts' own bytes. */
export function damageDirectory(bytes: Uint8Array, roll: Roll): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const marks = placesOf(view, [0x04034b50, 0x02014b50, 0x06054b50]);
  const at = marks[roll(marks.length)]! + 4 + roll(42);
  if (roll(2) === 0) copy[Math.min(at, copy.length - 1)] = roll(256);
  else if (at + 4 <= copy.length) view.setUint32(at, [0, 1, 0xffffffff, 0x7fffffff, view.getUint32(at, true) + 1, view.getUint32(at, true) - 1][roll(6)]!, true);
  return copy;
}

/** A sound archive that has lost a part, or in which a part is cut off, as a program that gave up half-way leaves it. */
export function damageParts(bytes: Uint8Array, roll: Roll): Uint8Array {
  const parts = opened(bytes);
  const names = Object.keys(parts);
  if (names.length === 0) return bytes;
  const name = names[roll(names.length)]!;
  if (roll(2) === 0) delete parts[name];
  else parts[name] = parts[name]!.slice(0, roll(parts[name]!.length));
  return zipSync(parts, { level: 1 });
}

/** A well-made archive whose XML somebody changed: the checksums are right, the contents may be anything. */
export function damageXml(bytes: Uint8Array, roll: Roll): Uint8Array {
  const parts = unzipSync(bytes);
  const names = xmlNames(parts);
  const name = names[roll(names.length)]!;
  const text = strFromU8(parts[name]!);
  const at = roll(text.length);
  const pieces = ["", "<", ">", "&", '"', "</row>", "<row>", '<c r="A1">', "<v>1</v>", "1,5", "-1", "99999999999", "__proto__", "<!DOCTYPE x>", "<![CDATA[", "\u0000", 'r="ZZZ9"', "../../"];
  return zipSync({ ...parts, [name]: strToU8(text.slice(0, at) + pieces[roll(pieces.length)]! + text.slice(at + roll(12))) }, { level: 1 });
}

/** A sound workbook in which some cells hold what no template would put there: other types, and values of every odd kind. */
export function damageCells(bytes: Uint8Array, roll: Roll): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = xmlNames(parts).filter((name) => /worksheets\/sheet/.test(name));
  const name = sheets[roll(sheets.length)]!;
  const values = [
    "", " ", "0", "-0", "1e308", "-1e308", "1e999", "NaN", "1,5", "1.234,50", "−7", "88 439", "12 %", "kr 300 000", "-", "2025-13-45",
    "__proto__", "x".repeat(40_000), "\ud800", "=1+1", "99999999999999999999", "0.1", "TRUE",
  ];
  const types = ["", ' t="n"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="s"', ' t="inlineStr"', ' t="zzz"'];
  const every = 2 + roll(30);
  const changed = strFromU8(parts[name]!).replace(/<c ([^>]*?)(?: t="\w+")?([^>]*?)><v>[^<]*<\/v>/g, (cell, before: string, after: string) =>
    (roll(every) === 0 ? `<c ${before}${types[roll(types.length)]!}${after}><v>${values[roll(values.length)]!}</v>` : cell));
  return zipSync({ ...parts, [name]: strToU8(changed) }, { level: 1 });
}

const xmlNames = (parts: Unzipped): readonly string[] => Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));

/** What fflate cannot open is not taken apart here. */
function opened(bytes: Uint8Array): Unzipped {
  try { return unzipSync(bytes); } catch { return {}; }
}

function placesOf(view: DataView, marks: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at + 4 <= view.byteLength; at += 1) if (marks.includes(view.getUint32(at, true))) places.push(at);
  return places;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
