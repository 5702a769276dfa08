import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { changedBook, inflatedBook, longBook, smallBooks } from "./corpus/corpora.ts";
import { measure, median, type Measured } from "./measure.ts";
import { cached, cachedWhole, cold, coldWhole, libreOffice, naive, peers, type Program, type Said } from "./programs.ts";

/**
 * `npm run bench [-- --quick] [-- --write] [-- --rounds N]`: this program and its peers doing the same work side by side, from a
 * folder of made-up workbooks to a report. In each round every program runs once; the medians of the rounds are shown, and times
 * as many times ours. `--quick` tries that everything runs and agrees, on next to nothing; `--write` puts the tables into
 * docs/performance.md.
 */
const { quick, write, rounds: asked } = parseArgs({ options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false }, rounds: { type: "string", default: "3" } } }).values;
const rounds = quick ? 1 : Number(asked);
if (!(rounds >= 1)) throw new Error(`--rounds ${asked}`);
const books = quick ? 80 : 1000;
const growth = quick ? [80, 120] : [200, 400, 800, 1400];
const longRows = quick ? 12_000 : 200_000;
const styledTo = quick ? 20_000 : 1_048_576;
const sample = quick ? 2 : 40;

const root = await mkdtemp(join(tmpdir(), "samfordel-bench-"));
const lines: string[] = [];
const say = (line = ""): void => { lines.push(line); process.stdout.write(`${line}\n`); };
const table = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  for (const row of [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows]) say(`| ${row.join(" | ")} |`);
  say();
};
/** How often a workbook has been changed: never twice to the same. */
let changes = 0;
const seconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(1));
const megabytes = (size: number): string => (Number.isNaN(size) ? "–" : size.toFixed(0));
const times = (one: Measured, ours: Measured): string => (one.seconds / ours.seconds).toFixed(1);

/** Every program once a round, one after the other, so that whatever else the machine does meets them all alike. */
async function sideBySide(folder: string, programs: readonly Program[], most = rounds): Promise<ReadonlyMap<Program, Measured>> {
  const runs = new Map<Program, Measured[]>(programs.map((program) => [program, []]));
  let said: Said | undefined;
  for (let round = 0; round < most; round += 1) for (const program of programs) {
    const report = join(root, `report-${programs.indexOf(program)}`);
    const ran = await program.run(folder, report);
    runs.get(program)!.push(ran);
    const now = program.said?.(ran, report);
    said ??= now;
    if (now && JSON.stringify(now) !== JSON.stringify(said)) throw new Error(`${program.name} comes to other amounts in ${folder}`);
  }
  return new Map([...runs].map(([program, all]) => [program, median(all)]));
}

async function small(): Promise<void> {
  const folder = join(root, "small");
  await smallBooks(folder, books);
  say(`### ${books} small workbooks`);
  say();
  say(`Five sheets each, one of them with 124 counts; ${books * 124} rows checked, two years' costs shared among 10 participants, and the report.`);
  say();
  const again = [await rerun(cached), await rerun(cachedWhole)] as const;
  const measured = await sideBySide(folder, [cold, coldWhole, ...peers, ...again.flatMap(({ same, changed }) => [same, changed])]);
  const ours = measured.get(cold)!;
  const row = (name: string, one: Measured): string[] => [name, seconds(one.seconds), (books / one.seconds).toFixed(0), times(one, ours), megabytes(one.megabytes)];
  const convert = await libreOffice?.(folder, sample, books);
  const of = (program: Program): string[] => row(program.name, measured.get(program)!);
  table(["program", "seconds", "workbooks/s", "× samfordel", "MB"], [
    ...[cold, coldWhole, ...peers].map(of),
    ...(convert ? [row(`LibreOffice, conversion only (reckoned from ${sample})`, convert)] : []),
    ...again.flatMap(({ name, first, same, changed }) => [row(`${name}, filling its cache`, first), of(same), of(changed)]),
  ]);
  const share = ({ changed }: typeof again[number]): string => ((100 * measured.get(changed)!.seconds) / measured.get(naive)!.seconds).toFixed(1);
  say(`With one workbook changed a run takes ${share(again[0])} % of the time of ${naive.name}; ${share(again[1])} % when every form is wanted.`);
  say();
}

/** With the cache and workbooks of its own: the first time, and then, in every round, with nothing changed since and with one workbook changed. */
async function rerun(program: Program): Promise<{ readonly name: string; readonly first: Measured; readonly same: Program; readonly changed: Program }> {
  const { name } = program;
  const folder = join(root, name.replaceAll(/\W+/g, "-"));
  await smallBooks(folder, books);
  const run = (): Promise<Measured> => program.run(folder, join(`${folder}-out`, "report"));
  const changed = async (): Promise<Measured> => {
    const { file, bytes } = changedBook(changes += 1);
    await writeFile(join(folder, file), bytes);
    return run();
  };
  return { name, first: await run(), same: { name: `${name}, nothing changed`, run }, changed: { name: `${name}, one workbook changed`, run: changed } };
}

async function grow(): Promise<void> {
  say("### Growth");
  say();
  const rows: string[][] = [];
  for (const count of growth) {
    const folder = join(root, `grow-${count}`);
    await smallBooks(folder, count);
    const one = (await sideBySide(folder, [cold])).get(cold)!;
    rows.push([String(count), seconds(one.seconds), ((1000 * one.seconds) / count).toFixed(2), megabytes(one.megabytes)]);
    await rm(folder, { recursive: true });
  }
  table(["workbooks", "seconds", "ms per workbook", "MB"], rows);
}

async function large(title: string, about: string, folder: string): Promise<void> {
  say(`### ${title}`);
  say();
  say(about);
  say();
  // The peers take minutes here: one round is enough to see by how much.
  const ours = (await sideBySide(folder, [cold])).get(cold)!;
  const measured = await sideBySide(folder, [cold, coldWhole, ...peers], 1);
  table(["program", "seconds", "× samfordel", "MB"], [...measured].map(([program, one]) => {
    const shown = program === cold ? ours : one;
    return [program.name, seconds(shown.seconds), times(shown, ours), megabytes(shown.megabytes)];
  }));
}

async function start(): Promise<void> {
  say("### Start");
  say();
  const program = resolve(import.meta.dirname, "samfordel.js");
  const example = resolve(import.meta.dirname, "../workbooks");
  const runs = async (args: readonly string[]): Promise<Measured> => {
    const all: Measured[] = [];
    for (let round = 0; round <= rounds; round += 1) all.push(await measure(process.execPath, [program, ...args], [0, 1]));
    return median(all.slice(1));
  };
  const help = await runs(["--help"]);
  const run = await runs(["consolidate", example, "--out", join(root, "example"), "--quiet"]);
  table(["command", "seconds", "MB"], [["samfordel --help", seconds(help.seconds), megabytes(help.megabytes)], ["the example year, all of it cached", seconds(run.seconds), megabytes(run.megabytes)]]);
}

try {
  say(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? "?"}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}; medians of ${rounds} rounds.`);
  say();
  await small();
  await grow();
  await longBook(join(root, "long"), longRows);
  await large(`One workbook of ${longRows} rows`, "Ten columns, of which seven are read.", join(root, "long"));
  await inflatedBook(join(root, "inflated"), styledTo);
  await large("An inflated used range", `11 120 rows of counts, and styled empty cells down to row ${styledTo}.`, join(root, "inflated"));
  await start();
  say("All programs come to the same amounts.");
} finally {
  await rm(root, { recursive: true, force: true });
}

if (write) {
  const page = resolve(import.meta.dirname, "../docs/performance.md");
  const before = await readFile(page, "utf8");
  await writeFile(page, before.replace(/(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/, (_, from: string, to: string) => `${from}${lines.join("\n")}\n${to}`));
}
