import { decimal, type Money } from "../../money.ts";
import { sameText } from "../../sheets/contract.ts";
import type { Key, KeyPart } from "../model.ts";
import type { Changed, ScenarioChange, ScenarioContext } from "./scenario.ts";
import { incomplete, unchanged, unknown } from "./newValue.ts";
import { reweigh, type Weighing } from "./reweigh.ts";

/** Weights of bases and sub-keys, or fixed shares of participants. The weights of a key nobody mentions keep their proportions, so that all are 100 %. */
export function changeWeights(context: ScenarioContext, changes: readonly ScenarioChange[]): Changed {
  const wanted = new Map<Key, Map<KeyPart, Weighing>>();
  for (const change of changes) {
    const keys = context.model.keys.filter(({ code }) => sameText(code, change.code));
    if (keys.length === 0) return unknown(context, change, "key", change.code ?? "", context.model.keys.map(({ code }) => code));
    const part = change.part ?? change.participant ?? "";
    const named = keys.flatMap((key) => key.parts.filter((one) => one.weight !== undefined && sameText(one.base ?? one.key ?? one.participant, part)).map((one) => ({ key, one })));
    if (named.length === 0) return unknown(context, change, "keyPart", part, keys.flatMap((key) => key.parts.flatMap((one) => one.base ?? one.key ?? one.participant ?? [])));
    for (const { key, one } of named) {
      const weight = newWeight(one.weight!, change);
      if (weight === undefined || weight.isNegative() || weight.greaterThan(1)) return incomplete(context, change);
      wanted.set(key, (wanted.get(key) ?? new Map<KeyPart, Weighing>()).set(one, { weight, at: change.at }));
    }
  }
  return unchanged({ ...context, model: { ...context.model, keys: context.model.keys.map((key) => (wanted.has(key) ? reweigh(key, wanted.get(key)!) : key)) } });
}

/** A weight above one is in per cent; a change of a weight is in points, whichever column says it. */
function newWeight(now: Money, { to, by, percent }: ScenarioChange): Money | undefined {
  if ([to, by, percent].filter((one) => one !== undefined).length !== 1) return undefined;
  return to ? part(to) : now.plus(by ? part(by) : percent!);
}

const part = (value: Money): Money => (value.abs().greaterThan(1) ? value.dividedBy(decimal(100)) : value);
