import { damaged } from "../refusal.ts";

export interface End {
  readonly count: number;
  readonly directory: number;
  /** Where the directory ends: so many entries fill it, no fewer. */
  readonly directoryEnd: number;
  /** Bytes before the zip file proper, which every offset in it is short of. */
  readonly shift: number;
}

const endRecord = 0x06054b50;
const endLocator64 = 0x07064b50;
const endRecord64 = 0x06064b50;
/** A comment of 64 KB may follow the end record; some junk after that is let pass. */
const reach = 22 + 0xffff + 4096;

/** Where the zip directory is, read from the end of the file. */
export function findEnd(view: DataView): End {
  let at = view.byteLength - 22;
  const last = Math.max(0, view.byteLength - reach);
  while (at >= last && view.getUint32(at, true) !== endRecord) at -= 1;
  if (at < last) throw damaged("cut");
  let count: number = view.getUint16(at + 10, true);
  let size: number = view.getUint32(at + 12, true);
  let offset: number = view.getUint32(at + 16, true);
  let end = at;
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const record = at >= 20 && view.getUint32(at - 20, true) === endLocator64 ? Number(view.getBigUint64(at - 12, true)) : -1;
    if (record >= 0 && record + 56 <= view.byteLength && view.getUint32(record, true) === endRecord64) {
      count = Number(view.getBigUint64(record + 32, true));
      size = Number(view.getBigUint64(record + 40, true));
      offset = Number(view.getBigUint64(record + 48, true));
      end = record;
    }
  }
  const shift = end - size - offset;
  if (size > end || shift < 0) throw damaged("cut");
  return { count, directory: end - size, directoryEnd: end, shift };
}
