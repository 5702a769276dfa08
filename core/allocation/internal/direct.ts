import { send, type Flow, type Internal, type Passed } from "./flows.ts";

/** Direct method: a serving pool goes to final pools only; what serving pools use of each other is left out. */
export function direct(internal: Internal): Passed {
  const finals = internal.amounts.map((_, pool) => pool).filter((pool) => !internal.serving[pool]);
  const flows: Flow[] = [];
  for (const from of internal.order) {
    const sent = send(internal, from, internal.amounts[from]!, finals);
    if (!sent) return { problem: "internal-unused", pool: from };
    flows.push(...sent);
  }
  return { flows };
}
