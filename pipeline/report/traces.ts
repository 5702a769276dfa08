import type { Trace } from "../../core/trace.ts";

/** A trace step as it is written: its children by id. */
export interface WrittenTrace extends Omit<Trace, "from"> { readonly from?: readonly string[] }

export interface Traces {
  /** The id of a trace; its steps are written down the first time they are met. */
  idOf(trace: Trace): string;
  readonly written: Readonly<Record<string, WrittenTrace>>;
}

/** Gathers traces so that a step shared by many figures is written once. Ids count up in the order steps are first met. */
export function gatherTraces(): Traces {
  const written: Record<string, WrittenTrace> = {};
  const byTrace = new Map<Trace, string>();
  const byContent = new Map<string, string>();
  const idOf = (trace: Trace): string => {
    const known = byTrace.get(trace);
    if (known !== undefined) return known;
    const { from, ...step } = trace;
    const children = from.map(idOf);
    const entry: WrittenTrace = children.length > 0 ? { ...step, from: children } : step;
    const content = JSON.stringify(entry);
    const id = byContent.get(content) ?? `t${byContent.size + 1}`;
    if (!byContent.has(content)) { byContent.set(content, id); written[id] = entry; }
    byTrace.set(trace, id);
    return id;
  };
  return { idOf, written };
}
