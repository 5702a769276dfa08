import { add, nothing, type Fraction } from "../../fraction.ts";
import { allBut, send, type Flow, type Internal, type Passed } from "./flows.ts";
import { stepDown } from "./stepDown.ts";

/**
 * Double step-down: first each serving pool, in order, passes its own amount and what it has received so far to every pool
 * that uses it, earlier ones too; then what the serving pools have got back is stepped down.
 */
export function doubleStepDown(internal: Internal): Passed {
  const first: Flow[] = [];
  const balance: Fraction[] = [...internal.amounts];
  for (const from of internal.order) {
    const sent = send(internal, from, balance[from]!, allBut(internal, new Set([from])));
    if (!sent) return { problem: "internal-unused", pool: from };
    balance[from] = nothing;
    for (const flow of sent) balance[flow.to] = add(balance[flow.to]!, flow.amount);
    first.push(...sent);
  }
  const second = stepDown({ ...internal, amounts: balance });
  return "problem" in second ? second : { flows: [...first, ...second.flows] };
}
