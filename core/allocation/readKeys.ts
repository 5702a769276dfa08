import { decimal, type Money } from "../money.ts";
import { given } from "../given.ts";
import { normaliseText, sameText, type RowOf } from "../sheets/contract.ts";
import { whereOf, type SheetFacts } from "../sheets/facts.ts";
import { keys } from "../sheets/kinds/keys.ts";
import { kroner } from "../sheets/kroner.ts";
import { sheetsOf } from "../sheets/select.ts";
import { keyHash } from "./keyHash.ts";
import type { Key, KeyMethod, KeyPart } from "./model.ts";
import type { NameReader } from "./nameReader.ts";

type Row = RowOf<typeof keys>;

const methods: Readonly<Record<string, KeyMethod>> = {
  "grunnlag": "base", "sammensatt": "composite", "faste andeler": "fixed", "likt": "equal",
  "grunnbeløp og sats": "rate", "terskel": "threshold", "direkte": "direct",
};

/** Every key with its parts, in the order of the sheet. Rows with the same code and version are one key. */
export function readKeys(sheets: readonly SheetFacts[], name: NameReader): Key[] {
  const found = new Map<string, Omit<Key, "hash"> & { parts: KeyPart[] }>();
  for (const sheet of sheetsOf(keys, sheets)) for (const row of sheet.rows) {
    const { key: code, version, participant } = row.values;
    const identity = `${normaliseText(code)}|${version ?? ""}`;
    const key = found.get(identity) ?? { ...readHead(row.values), parts: [], at: whereOf(sheet, row, "key") };
    found.set(identity, key);
    const who = participant === null ? undefined : name(participant, () => whereOf(sheet, row, "participant"));
    const part = readPart(row.values, (amount) => (amount === null ? null : kroner(sheet, keys, amount)), who);
    key.parts.push({ ...part, at: whereOf(sheet, row, statedIn(row.values)) });
  }
  return [...found.values()].map((key) => ({ ...key, hash: keyHash(key) }));
}

const readHead = ({ key: code, name, method, version, validFrom, validTo }: Row): Omit<Key, "hash" | "parts" | "at"> =>
  ({ code, name: name ?? code, method: methods[normaliseText(method)] ?? "base", version: String(version ?? 1), ...given({ validFrom, validTo }) });

function readPart({ base, subKey, part, weight, amount, rate, floor, cap, capacity, idle }: Row, money: (amount: number | null) => Money | null, participant: string | undefined): Omit<KeyPart, "at"> {
  return given({
    base, key: subKey, participant, weight: exact(weight), part: part === null ? null : sameText(part, "over") ? "over" : "under",
    amount: money(amount), rate: money(rate), floor: money(floor), cap: money(cap),
    capacity: exact(capacity), idle: idle === null ? null : sameText(idle, "vises") ? "shown" : "spread",
  } as const);
}

const exact = (value: number | null): Money | null => (value === null ? null : decimal(value));

/** The cell that says most about the row: where a fault in it is looked for first. */
const statedIn = ({ weight, amount, base }: Row): keyof Row => (weight !== null ? "weight" : amount !== null ? "amount" : base !== null ? "base" : "key");
