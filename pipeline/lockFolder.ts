import { randomUUID } from "node:crypto";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Disk } from "./disk.ts";

/** Who writes to a folder: a process, its machine, and since when (UTC). Unknown while the lock is being made. */
export interface Holder { readonly pid: number | "?"; readonly host: string; readonly since: string }

/** The folder is another run's, and it was not done in time. */
export class FolderBusy extends Error {
  readonly holder: Holder;
  readonly file: string;
  constructor(holder: Holder, file: string) {
    super(`${file} is held by ${holder.pid} on ${holder.host}`);
    this.holder = holder;
    this.file = file;
  }
}

export interface Patience {
  /** How many seconds to wait for another run. */
  readonly seconds: number;
  /** Told once, when the wait begins. */
  readonly tell?: (holder: Holder) => void;
}

const betweenLooks = 100;
/** A lock is made and signed in two steps; one unsigned for this many milliseconds was left by a process that died between them. */
const unsignedFor = 2_000;
/** Locks of this very process: its number alone does not tell a lock of ours from one left by an earlier process of the same number. */
const ours = new Set<string>();

/** Takes the folder for this run alone, and gives back the way to let it go. A lock of a dead process is taken over. */
export async function lockFolder(folder: string, { seconds, tell }: Patience, disk: Disk): Promise<() => Promise<void>> {
  const file = join(folder, "samfordel.lock");
  const until = process.uptime() + seconds;
  for (let told = false; ; told = true) {
    const lock = await take(file, disk);
    if (lock.mine) return lock.release;
    if (process.uptime() >= until) throw new FolderBusy(lock.holder, file);
    if (!told) tell?.(lock.holder);
    await pause(betweenLooks);
  }
}

type Lock = { readonly mine: true; readonly release: () => Promise<void> } | { readonly mine: false; readonly holder: Holder };

/**
 * The lock, or who has it. Two runs may see the same dead lock at once; if both removed it, the slower would remove the faster's
 * new one. So the right to remove it is itself a lock, and with it in hand the dead lock is looked at once more.
 */
async function take(file: string, disk: Disk): Promise<Lock> {
  const release = await make(file, disk);
  if (release) return { mine: true, release };
  const seen = await look(file, disk);
  if (seen?.alive) return { mine: false, holder: seen.holder };
  if (seen) {
    const claim = await take(`${file}.claim`, disk);
    if (!claim.mine) return claim;
    try {
      const again = await look(file, disk);
      if (again && !again.alive) await disk.unlink(file);
    } finally { await claim.release(); }
  }
  return take(file, disk);
}

/** Makes and signs the lock; nothing when there is one. */
async function make(file: string, disk: Disk): Promise<(() => Promise<void>) | undefined> {
  const opened = await disk.open(file, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return undefined;
    throw error;
  });
  if (!opened) return undefined;
  const token = randomUUID();
  // What is written is done; a lock that cannot be removed afterwards is dead with this process, and the next run removes it.
  const release = async (): Promise<void> => { ours.delete(token); await disk.unlink(file).catch(() => undefined); };
  ours.add(token);
  try {
    const signed = JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString(), token });
    try { await opened.writeFile(signed); } finally { await opened.close(); }
    // Whoever is stopped for long before signing (a laptop put to sleep) may wake to find the lock taken for abandoned.
    if ((await disk.readFile(file, "utf8").catch(() => "")) === signed) return release;
    ours.delete(token);
    return undefined;
  } catch (error) {
    await release();
    throw error;
  }
}

/** Who holds the lock and whether they live; nothing when it is gone. */
async function look(file: string, disk: Disk): Promise<{ readonly holder: Holder; readonly alive: boolean } | undefined> {
  try {
    const [text, { mtimeMs, mtime }] = [await disk.readFile(file, "utf8"), await disk.stat(file)];
    const signed = signature(text);
    if (signed) return { holder: signed, alive: isAlive(signed) };
    return { holder: { pid: "?", host: "?", since: mtime.toISOString() }, alive: Math.abs(Date.now() - mtimeMs) < unsignedFor };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function signature(text: string): (Holder & { readonly pid: number; readonly token: string }) | undefined {
  try {
    const { pid, host, since, token } = JSON.parse(text) as Record<string, unknown>;
    return typeof pid === "number" && typeof host === "string" && typeof since === "string" && typeof token === "string" ? { pid, host, since, token } : undefined;
  } catch { return undefined; }
}

/** Another machine's processes cannot be asked after: there a lock stands until somebody removes it. */
function isAlive({ pid, host, since, token }: Holder & { readonly pid: number; readonly token: string }): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return ours.has(token);
  if (Date.parse(since) < Date.now() - uptime() * 1000) return false;
  try { process.kill(pid, 0); return true; } catch (error) { return (error as NodeJS.ErrnoException).code === "EPERM"; }
}
