import { add } from "../../fraction.ts";
import { allBut, received, send, type Flow, type Internal, type Passed } from "./flows.ts";

/**
 * Step-down method: in the stated order each serving pool passes on its own amount and what it has received, to final
 * pools and to serving pools later in the order. A pool once passed on receives nothing more.
 */
export function stepDown(internal: Internal): Passed {
  const flows: Flow[] = [];
  const closed = new Set<number>();
  for (const from of internal.order) {
    closed.add(from);
    const amount = add(internal.amounts[from]!, received(flows, from));
    const sent = send(internal, from, amount, allBut(internal, closed));
    if (!sent && amount.numerator !== 0n) return { problem: "internal-unused", pool: from };
    flows.push(...(sent ?? []));
  }
  return { flows };
}
