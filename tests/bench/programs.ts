import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCsv } from "../support/readCsv.ts";
import { measure, type Measured } from "./measure.ts";

/** Whole thousands of kroner of the newest two years, by participant: what every program must come to. */
export type Said = Readonly<Record<string, readonly number[]>>;

export interface Program {
  readonly name: string;
  readonly run: (folder: string, report: string) => Promise<Measured>;
  /** Undefined: the program says nothing about amounts. */
  readonly said?: (ran: Measured, report: string) => Said;
}

const root = resolve(import.meta.dirname, "..");
const peer = (name: string): string => join(root, "tests/bench/peers", name);
const fromOutput = ({ out }: Measured): Said => JSON.parse(out) as Said;

const samfordel = (name: string, ...options: readonly string[]): Program => ({
  name,
  run: (folder, report) => measure(process.execPath, [join(root, "dist/samfordel.js"), "consolidate", folder, "--out", report, "--quiet", ...options]),
  said: (_, report) => {
    const [, ...rows] = readCsv(readFileSync(join(report, "tables/kostnadsfordeling-drift.csv"), "utf8"));
    return Object.fromEntries(rows.slice(0, -1).map((row) => [row[0]!, [Number(row[1]), Number(row[3])]]));
  },
});

const asPeers = ["--only", "xlsx,csv"];
/** The workbook, as the peers make it, and the tables as CSV to be held against theirs. */
export const cold = samfordel("samfordel, the workbook", "--no-cache", ...asPeers);
export const coldWhole = samfordel("samfordel, every form", "--no-cache");
/** The same with their cache. */
export const cached = samfordel(cold.name, ...asPeers);
export const cachedWhole = samfordel(coldWhole.name);

const node = (name: string, script: string, memory: number): Program =>
  ({ name, run: (folder, report) => measure(process.execPath, [`--max-old-space-size=${memory}`, peer(script), folder, `${report}.xlsx`]), said: fromOutput });

export const naive = node("exceljs + zod + decimal.js", "naive.mjs", 8000);
const sheetjs = node("SheetJS + decimal.js", "sheetjs.mjs", 8000);

const python = ["python3", "/usr/bin/python3"].find((program) => { try { execFileSync(program, ["-c", "import openpyxl"], { stdio: "ignore" }); return true; } catch { return false; } });
const openpyxl: Program | undefined = python === undefined ? undefined
  : { name: "openpyxl + Decimal", run: (folder, report) => measure(python, ["-W", "ignore", peer("openpyxl_peer.py"), folder, `${report}.xlsx`]), said: fromOutput };

/** Those that are installed here. */
export const peers: readonly Program[] = [naive, sheetjs, ...(openpyxl ? [openpyxl] : [])];

const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((program) => existsSync(program));

/** LibreOffice only opens and saves as CSV. It takes so long that a sample is converted, and the time of all is reckoned from it. */
export const libreOffice: ((folder: string, sample: number, of: number) => Promise<Measured>) | undefined = soffice === undefined ? undefined
  : async (folder, sample, of) => {
    const work = `${folder}-libreoffice`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    const books = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx")).sort().slice(0, sample);
    books.forEach((name, index) => cpSync(join(folder, name), join(work, `${index}.xlsx`)));
    const home = `-env:UserInstallation=file://${work}/home`;
    await measure(soffice, [home, "--headless", "--convert-to", "csv", "--outdir", join(work, "out"), join(work, "0.xlsx")]);
    const ran = await measure(soffice, [home, "--headless", "--convert-to", "csv", "--outdir", join(work, "out"), ...books.map((_, index) => join(work, `${index}.xlsx`))]);
    return { ...ran, seconds: (ran.seconds * of) / books.length, megabytes: NaN };
  };
