import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { packed } from "./crossing.ts";
import type { Format } from "./formats.ts";
import { makeForms, makers, type Files, type Material } from "./forms.ts";

export interface FormMaker { make(of: Material): Promise<ReadonlyMap<Format, Files>> }

/** As much to make, and to load what makes them, as all the others together. */
const heavy: readonly Format[] = ["docx", "html"];

/**
 * Makes the forms, the heavy ones in a thread of their own where there is a processor for it: it loads what they need while the
 * tables are still being computed. The files are the same either way, and a thread that fails is done without.
 */
export function startForms(wanted: readonly Format[], file = thread): FormMaker {
  const { here, there } = halves(wanted);
  if (there.length === 0) return { make: (of) => makeForms(wanted, of) };
  const worker = new Worker(file, { workerData: there });
  const made = new Promise<ReadonlyMap<Format, Files>>((done, fail) => worker.once("message", done).once("error", fail).once("exit", fail));
  made.catch(() => undefined);
  // Until there is something to make it keeps nobody waiting.
  worker.unref();
  return {
    async make(of) {
      worker.ref();
      try {
        worker.postMessage({ ...of, consolidation: packed(of.consolidation) });
        const [mine, theirs] = await Promise.all([makeForms(here, of), made.catch(() => makeForms(there, of))]);
        return new Map([...mine, ...theirs]);
      } finally {
        await worker.terminate();
      }
    },
  };
}

function halves(wanted: readonly Format[]): { readonly here: readonly Format[]; readonly there: readonly Format[] } {
  const there = wanted.filter((format) => heavy.includes(format));
  const here = wanted.filter((format) => !heavy.includes(format));
  return here.length === 0 || availableParallelism() < 2 ? { here: wanted, there: [] } : { here, there };
}

/** Loads what makes those forms that are made here. */
export const loadForms = (wanted: readonly Format[]): Promise<unknown> => Promise.all(halves(wanted).here.map((format) => makers[format]()));

/** Beside the bundle this is part of; the tests run from the sources, with the worker of the build. */
const thread = fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../../dist/forms-worker.js" : "./forms-worker.js", import.meta.url));
