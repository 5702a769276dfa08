import { parentPort, workerData } from "node:worker_threads";
import { unpacked } from "./crossing.ts";
import type { Format } from "./formats.ts";
import { makeForms, makers, type Material } from "./forms.ts";

const wanted = workerData as readonly Format[];
const ready = Promise.all(wanted.map((format) => makers[format]()));

/** What fails here is thrown, and reaches whoever started the thread. */
parentPort!.once("message", (of: Material) => {
  void ready.then(() => makeForms(wanted, { ...of, consolidation: unpacked(of.consolidation) })).then((made) => parentPort!.postMessage(made));
});
