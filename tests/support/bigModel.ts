import { countsFrom } from "../../core/allocation/counts.ts";
import type { Key, KeyPart, Model } from "../../core/allocation/model.ts";
import { decimal } from "../../core/money.ts";

export interface Size { readonly participants: number; readonly pools: number; readonly bases: number }

/** A made-up co-operation of a size, the same on every run: a key per base, every third a composite of three bases; every seventh pool is income. */
export function bigModel({ participants, pools, bases }: Size, year = 2025): Model {
  const next = numbers();
  const names = Array.from({ length: participants }, (_, i) => `Deltaker ${i + 1}`);
  const codes = Array.from({ length: bases }, (_, i) => `G${i + 1}`);
  const at = {};
  const part = (base: number, weight?: number): KeyPart => ({ base: codes[base % bases]!, ...(weight === undefined ? {} : { weight: decimal(weight).dividedBy(100) }), at });
  const keys = codes.map((code, i): Key => ({
    code: `N${i + 1}`, name: `Nøkkel ${code}`, version: "1", hash: code, at,
    ...(i % 3 === 2 ? { method: "composite", parts: [part(i, 50), part(i + 1, 30), part(i + 2, 20)] } : { method: "base", parts: [part(i)] }),
  }));
  return {
    participants: names.map((name, i) => ({ name, role: i === 0 ? "host" : "partner", at })),
    counts: countsFrom(codes.flatMap((base) => names.map((participant) => ({ year, base, participant, count: decimal(next(2000)), at })))),
    keys,
    pools: Array.from({ length: pools }, (_, i) => ({
      year, code: `K${i + 1}`, name: `Gruppe ${i + 1}`, costType: null, amount: decimal((i % 7 === 6 ? -1 : 1) * next(9000)).times(1000), unit: "tkr" as const, key: keys[i % keys.length]!.code, at, keyAt: at,
    })),
    internalUse: [],
  };
}

/** Whole numbers from 1 to `most`, in an order that looks random and never changes (Lehmer's generator). */
function numbers(): (most: number) => number {
  let state = 20_250_101;
  return (most) => { state = (state * 48_271) % 2_147_483_647; return 1 + (state % most); };
}
