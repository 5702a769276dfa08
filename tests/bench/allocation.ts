import { cpus } from "node:os";
import { allocate } from "../../core/allocation/allocate.ts";
import { poolTrace } from "../../core/allocation/traceShare.ts";
import { showMatrix } from "../../core/report/showMatrix.ts";
import { showYear } from "../../core/report/showYear.ts";
import { readSetup } from "../../core/setup.ts";
import { bigModel, type Size } from "../support/bigModel.ts";

/** Prints what a year's distribution costs as it grows: allocation, every cell's trace, and rounding that foots both ways. */
const sizes: readonly Size[] = [
  { participants: 5, pools: 200, bases: 20 }, { participants: 50, pools: 200, bases: 20 }, { participants: 50, pools: 2000, bases: 20 }, { participants: 400, pools: 2000, bases: 20 },
];
const rounds = 9;
const most = 20_000;

const { setup } = readSetup([]);
const steps = ["allocate", "trace", "round", "all"] as const;

function measure(size: Size): Record<(typeof steps)[number], number> {
  const model = bigModel(size);
  const from = performance.now();
  const allocation = allocate(model, 2025).allocation!;
  const allocated = performance.now();
  const traces = allocation.lines.map((line) => allocation.participants.map((_, index) => poolTrace(line, index, setup.unit)));
  const traced = performance.now();
  const matrix = showMatrix(setup, showYear(setup, allocation, "bench"), "bench");
  const rounded = performance.now();
  if (traces.length !== size.pools || matrix.cells.length !== size.pools || matrix.footings.some(({ difference }) => difference !== "0")) throw new Error("the matrix does not foot");
  return { allocate: allocated - from, trace: traced - allocated, round: rounded - traced, all: rounded - from };
}

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? "?"}. Milliseconds: median of up to ${rounds} runs after a first, which is «cold».`);
console.log(["participants", "pools", "bases", "cells", "cold", ...steps, "µs/cell"].map((text) => text.padStart(12)).join(""));
for (const size of sizes) {
  const cold = measure(size).all;
  const runs = Array.from({ length: Math.max(1, Math.min(rounds, Math.floor(most / cold))) }, () => measure(size));
  const median = (step: (typeof steps)[number]): number => runs.map((run) => run[step]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  const cells = size.participants * size.pools;
  const row = [size.participants, size.pools, size.bases, cells, ...[cold, ...steps.map(median), (1000 * median("all")) / cells].map((time) => time.toFixed(1))];
  console.log(row.map((text) => String(text).padStart(12)).join(""));
}
