import { convert, decimal, type Money } from "../money.ts";
import { normaliseText, type RowOf } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { keys } from "../sheets/kinds/keys.ts";
import { sheetsOf } from "../sheets/select.ts";
import type { Where } from "../finding.ts";
import { keyHash } from "./keyHash.ts";
import type { Key, KeyMethod, KeyPart } from "./model.ts";
import { optional, type NameReader } from "./readModel.ts";

const methods: Readonly<Record<string, KeyMethod>> = {
  "grunnlag": "base", "sammensatt": "composite", "faste andeler": "fixed", "likt": "equal",
  "grunnbeløp og sats": "rate", "terskel": "threshold", "direkte": "direct",
};

/** Every key with its parts, in the order of the sheet. Rows with the same code and version are one key. */
export function readKeys(sheets: readonly SheetFacts[], name: NameReader): Key[] {
  const found = new Map<string, Omit<Key, "hash"> & { parts: KeyPart[] }>();
  for (const sheet of sheetsOf(keys, sheets)) {
    for (const row of sheet.rows) {
      const { key: code, name: title, method, version, validFrom, validTo, participant, weight } = row.values;
      const identity = `${normaliseText(code)}|${version ?? ""}`;
      const key = found.get(identity) ?? { code, name: title ?? code, method: methods[normaliseText(method)] ?? "base", version: String(version ?? 1), ...optional("validFrom", validFrom), ...optional("validTo", validTo), parts: [], at: whereOf(sheet, row, "key") };
      found.set(identity, key);
      const who = participant === null ? undefined : name(participant, whereOf(sheet, row, "participant"));
      const at = whereOf(sheet, row, weight !== null ? "weight" : row.values.amount !== null ? "amount" : row.values.base !== null ? "base" : "key");
      key.parts.push(readPart(row.values, (amount) => convert(decimal(amount), sheet.about.unit ?? keys.unit, "kr"), who, at));
    }
  }
  return [...found.values()].map((key) => ({ ...key, hash: keyHash(key) }));
}

function readPart(values: RowOf<typeof keys>, kroner: (amount: number) => Money, participant: string | undefined, at: Where): KeyPart {
  const money = <K extends string>(key: K, value: number | null): { [P in K]?: Money } => (value === null ? {} : { [key]: kroner(value) } as { [P in K]?: Money });
  const part = values.part === null ? undefined : normaliseText(values.part) === "over" ? "over" : "under";
  const idle = values.idle === null ? undefined : normaliseText(values.idle) === "vises" ? "shown" : "spread";
  return {
    ...optional("base", values.base), ...optional("key", values.subKey), ...(participant === undefined ? {} : { participant }),
    ...(values.weight === null ? {} : { weight: decimal(values.weight) }), ...(part ? { part } : {}),
    ...money("amount", values.amount), ...money("rate", values.rate), ...money("floor", values.floor), ...money("cap", values.cap),
    ...(values.capacity === null ? {} : { capacity: decimal(values.capacity) }), ...(idle ? { idle } : {}), at,
  };
}
