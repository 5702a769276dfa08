import { closeSync, fstatSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, type Stats } from "node:fs";
import fs from "node:fs/promises";

/** The calls through which files are read and outputs written. Tests put in a disk that fails at any of them. */
export type Disk = Pick<typeof fs, "copyFile" | "link" | "mkdir" | "open" | "readdir" | "readFile" | "rename" | "rm" | "rmdir" | "stat" | "unlink">
  & { readonly renameSync: typeof renameSync; readonly rmSync: typeof rmSync; statOpen(path: string): Promise<Stats>; readInto(path: string, room: Uint8Array): Promise<Uint8Array> };

/** Seconds in which a disk near by has answered; one slower answer in twenty tells that it is far. */
const atOnce = 0.002;
let [asked, slow] = [0, 0];
const isFar = (): boolean => slow > 4 && slow * 20 > asked;

/**
 * Asks here and now as long as the disk answers at once: to be called back takes ten times as long as to look at a file near by.
 * When answers take their time, as from a server, nobody else is kept waiting for them.
 */
function nearOrFar<Args extends readonly unknown[], Answer>(now: (...args: Args) => Answer, later: (...args: Args) => Promise<Answer>): (...args: Args) => Promise<Answer> {
  return async (...args) => {
    if (isFar()) return later(...args);
    asked += 1;
    const from = process.uptime();
    try { return now(...args); } finally { if (process.uptime() - from > atOnce) slow += 1; }
  };
}

/** What the disk says of a file that is opened: a server is asked then, where of a file by its name it may be remembered for a while. */
function statOpenSync(path: string): Stats {
  const file = openSync(path, "r");
  try { return fstatSync(file); } finally { closeSync(file); }
}

async function statOpen(path: string): Promise<Stats> {
  const file = await fs.open(path);
  try { return await file.stat(); } finally { await file.close(); }
}

/** A file's bytes, or as many of them as there is room for. */
function readIntoSync(path: string, room: Uint8Array): Uint8Array {
  const file = openSync(path, "r");
  try {
    let [end, read] = [0, NaN];
    while (read !== 0) end += read = readSync(file, room, end, room.length - end, null);
    return room.subarray(0, end);
  } finally { closeSync(file); }
}

async function readInto(path: string, room: Uint8Array): Promise<Uint8Array> {
  const file = await fs.open(path);
  try {
    let [end, read] = [0, NaN];
    while (read !== 0) end += read = (await file.read(room, end, room.length - end, null)).bytesRead;
    return room.subarray(0, end);
  } finally { await file.close(); }
}

export const disk: Disk = {
  ...fs, renameSync, rmSync, statOpen: nearOrFar(statOpenSync, statOpen), readInto: nearOrFar(readIntoSync, readInto),
  readFile: nearOrFar(readFileSync, fs.readFile as never) as typeof fs.readFile, stat: nearOrFar(statSync, fs.stat as never) as typeof fs.stat,
};
