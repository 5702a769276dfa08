import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface Measured { readonly seconds: number; readonly megabytes: number; readonly out: string }

/** Runs a program to its end: wall-clock seconds, and the most memory it had resident (Linux; elsewhere NaN). Throws when it fails. */
export function measure(program: string, args: readonly string[], accepted: readonly number[] = [0]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let [out, err, peak] = ["", "", NaN];
    child.stdout.on("data", (data: Buffer) => { out += String(data); });
    child.stderr.on("data", (data: Buffer) => { err += String(data); });
    // The kernel keeps the high-water mark itself, so a look now and then is enough.
    const look = setInterval(() => void readFile(`/proc/${child.pid}/status`, "utf8").then((status) => {
      const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
      if (kilobytes !== undefined) peak = Number(kilobytes) / 1024;
    }, () => undefined), 20);
    child.once("error", (error) => { clearInterval(look); reject(error); });
    child.once("close", (code) => {
      clearInterval(look);
      const seconds = (performance.now() - from) / 1000;
      if (accepted.includes(code ?? -1)) resolve({ seconds, megabytes: peak, out });
      else reject(new Error(`${program} ${args.join(" ")} ended with ${code}\n${err.slice(-2000)}`));
    });
  });
}

/** The middle run by time, with the most memory any of them needed. */
export function median(runs: readonly Measured[]): Measured {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  return { ...sorted[Math.floor(sorted.length / 2)]!, megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) };
}
