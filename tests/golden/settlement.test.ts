import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { changesHands } from "../../core/allocation/changesHands.ts";
import type { NamedShares } from "../../core/allocation/namedShares.ts";
import { settle } from "../../core/allocation/settle.ts";
import { compare, fraction, subtract, toDecimal, total, type Fraction } from "../../core/fraction.ts";
import { underspendClaims } from "../../core/investment/underspendClaims.ts";
import { decimal, sum } from "../../core/money.ts";
import type { WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import { consolidate } from "../../core/tasks/consolidate.ts";
import { readSource } from "../../core/tasks/readSource.ts";
import { tableCsv } from "../../pipeline/report/csv.ts";
import { exampleFacts } from "../support/exampleYear.ts";
import { plant } from "../support/plant.ts";
import { readCsv } from "../support/readCsv.ts";
import { settlementBook } from "../support/settlementBook.ts";

let example: readonly WorkbookFacts[];
beforeAll(async () => { example = await exampleFacts(); });

const tableOf = (facts: readonly WorkbookFacts[], name: string) => consolidate(facts, {}).tables.find((table) => table.name === name);
const csvOf = (facts: readonly WorkbookFacts[], name: string): string[][] => { const table = tableOf(facts, name); return table ? readCsv(tableCsv(table)) : []; };
const found = (facts: readonly WorkbookFacts[]): string[] => consolidate(facts, {}).findings.map(({ code, severity, where }) => `${severity} ${code} ${where.cell ?? ""}`.trim());

describe("lesson 8: the underspend of 2024 was paid in by one key and is given back by another", () => {
  it("by INV 2025 212 / 529 / 1309 / 319 / 351, by the operating shares of 2024 about 220,1 / 536,4 / 1281,1 / 334,8 / 347,6", () => {
    const [claim] = underspendClaims(readSource(example).source).claims;
    const { people, due, compared } = settle(claim!);
    // 3 400 000 with VAT is 2 720 000 without; what is given back is negative.
    expect(toDecimal(claim!.amount).toNumber()).toBe(-2_720_000);
    const thousands = (list: readonly Fraction[], places: number): number[] => list.map((one) => toDecimal(one).dividedBy(-1000).toDecimalPlaces(places).toNumber());
    expect(people).toEqual(["Aukra", "Hustadvika", "Molde", "Rauma", "Vestnes"]);
    expect([claim!.stated.name, claim!.comparison!.name]).toEqual(["INV 2025", "DRIFT 2024"]);
    expect(thousands(due, 0)).toEqual([212, 529, 1309, 319, 351]);
    [220.1, 536.4, 1281.1, 334.8, 347.6].forEach((about, index) => expect(Math.abs(thousands(compared!.due, 3)[index]! - about), people[index]).toBeLessThanOrEqual(0.1));
  });
  it("is a table that names both keys, its day, and what does not change hands", () => {
    expect(csvOf(example, "oppgjor-2025")).toEqual([
      ["Deltakende kommuner", "Etter INV 2025", "Etter DRIFT 2024", "Forskjell"],
      ["Aukra", "-212000", "-220000", "-8000"], ["Hustadvika", "-529000", "-536000", "-7000"], ["Molde", "-1309000", "-1281000", "28000"],
      ["Rauma", "-319000", "-335000", "-16000"], ["Vestnes", "-351000", "-348000", "3000"],
      // Molde is the host: 2 720 000 − 1 309 000 = 1 411 000 leaves its account.
      ["Sum uten vertskommunen", "-1411000", "-1439000", "-28000"], ["Sum", "-2720000", "-2720000", "0"],
    ]);
    const { notes, ...table } = tableOf(example, "oppgjor-2025")!;
    expect(table).toMatchObject({ keys: ["INV 2025"], hostIncluded: true, asOf: "2024-10-01", unit: "kr" });
    const hands = notes!.find(({ label }) => label === "changesHands")!.values!;
    expect(Object.fromEntries(Object.entries(hands).map(([name, value]) => [name, String(value)]))).toEqual({ host: "Molde", own: "1309000", toPay: "0", toReturn: "1411000" });
  });
  it("without a comparison it is one column; with a key nobody knows, or a year without operations, it is a finding at the cell", () => {
    const compared = (compareWith: string | null) => plant(example, "advances", 0, { compareWith });
    expect(csvOf(compared(null), "oppgjor-2025")[0]).toEqual(["Deltakende kommuner", "Etter INV 2025"]);
    expect(found(compared("GAMMEL"))).toContain("error key-unknown F6");
    expect(found(compared("DRIFT 2019"))).toContain("error key-not-valid F6");
    expect(csvOf(compared("PC 2024"), "oppgjor-2025")[0]).toContain("Etter PC 2024");
  });
});

describe("operations of a year, actual by key − advances paid", () => {
  // Costs of 1000 tkr and an income of 100 are 900 to share by use, 50 : 30 : 20 in 2024. The budget was 800.
  const pools = [[2024, "DRIFT-A", 900, 1000, "BRUK"], [2024, "INNTEKT", -100, -100, "BRUK"]] as const;
  const advances = [[2024, 400_000, "Alvik", "LIKT"], [2024, 300_000, "Bø"], [2024, 100_000, "Capo"]] as const;

  it("gives each what is left to pay or to get back, and the difference another key would make", () =>
    expect(csvOf(settlementBook({ pools, advances }), "avregning-drift-2024")).toEqual([
      ["Deltakende kommuner", "Etter DRIFT 2024", "A-konto betalt", "Å betale (+) / få tilbake (−)", "Etter LIKT 2024", "Forskjell"],
      // 900 × 50 % = 450, less 400; alike to all it is 900 / 3 = 300.
      ["Alvik", "450", "400", "50", "300", "-150"],
      ["Bø", "270", "300", "-30", "300", "30"],
      ["Capo", "180", "100", "80", "300", "120"],
      ["Sum uten vertskommunen", "450", "400", "50", "600", "150"],
      ["Sum", "900", "800", "100", "900", "0"],
    ]));
  it("leaves the host's own 50 out of the money that moves: 80 in, 30 back", () => {
    const { values } = tableOf(settlementBook({ pools, advances }), "avregning-drift-2024")!.notes!.find(({ label }) => label === "changesHands")!;
    expect([values!.host, ...["own", "toPay", "toReturn"].map((name) => String(values![name]))]).toEqual(["Alvik", "50", "80", "30"]);
  });
  it("uses the counts of the year that is settled, though another year is on its way", () =>
    // 2025 shares by 40 : 40 : 20; 2024 is still 50 : 30 : 20.
    expect(csvOf(settlementBook({ pools: [...pools, [2025, "DRIFT-A", 700, null, "BRUK"]], advances }), "avregning-drift-2024")[1]!.slice(0, 2)).toEqual(["Alvik", "450"]));
  it("gives back everything when nothing was spent, and asks for everything when nothing was paid", () => {
    expect(csvOf(settlementBook({ pools: [[2024, "A", 900, 1000, "BRUK"]], advances: [[2024, 0, "Bø"]] }), "avregning-drift-2024").slice(1).map((row) => row[3])).toEqual(["500", "300", "200", "500", "1000"]);
    expect(csvOf(settlementBook({ pools: [[2024, "A", 900, 10, "BRUK"]], advances }), "avregning-drift-2024").slice(1).map((row) => row[3])).toEqual(["-395", "-297", "-98", "-395", "-790"]);
  });
  it("is not made while a pool's actual is missing, and an advance nobody paid is said, not lost", () => {
    const missing = settlementBook({ pools: [...pools, [2024, "NETT", 50, null, "BRUK"]], advances });
    expect(found(missing)).toContain("error actual-missing D4");
    expect(tableOf(missing, "avregning-drift-2024")).toBeUndefined();
    expect(found(settlementBook({ pools, advances: [[2024, 100, null]] }))).toContain("error advance-of-nobody C2");
    expect(found(settlementBook({ pools, advances: [[2024, 100, "Ukjent"]] }))).toContain("error participant-unknown E2");
  });
  it("waits for the actuals: advances for a year that has none are a warning", () =>
    expect(found(settlementBook({ pools: [[2024, "A", 900, null, "BRUK"]], advances }))).toContain("warning advance-without-actual C2"));
});

describe("settling anything", () => {
  const counts = fc.array(fc.bigInt(0n, 1000n), { minLength: 5, maxLength: 5 }).filter((all) => all.some((one) => one > 0n));
  const names = ["a", "b", "c", "d", "e"];
  const named = (weights: readonly bigint[]): NamedShares => {
    const all = weights.reduce((a, b) => a + b, 0n);
    return { name: "K 2024", people: names, shares: weights.map((one) => fraction(one, all)), trace: () => { throw new Error("not asked for"); } };
  };
  it("comes to the actual less what is paid, and a comparison moves money between participants only", () =>
    fc.assert(fc.property(fc.bigInt(-1_000_000n, 1_000_000n), counts, counts, fc.array(fc.bigInt(0n, 500_000n), { minLength: 5, maxLength: 5 }), (amount, weights, others, paid) => {
      const { balance, compared } = settle({ amount: fraction(amount), stated: named(weights), comparison: named(others), paid: new Map(names.map((name, index) => [name, fraction(paid[index]!)])) });
      expect(compare(total(balance), fraction(amount - paid.reduce((a, b) => a + b, 0n)))).toBe(0);
      expect(compare(total(compared!.difference), fraction(0n))).toBe(0);
      compared!.due.forEach((one, index) => expect(compare(subtract(one, compared!.difference[index]!), settle({ amount: fraction(amount), stated: named(weights) }).due[index]!)).toBe(0));
    })));
  it("keeps whoever has left: an advance or a part by the old key is still a row", () => {
    const { people, due, balance, compared } = settle({
      amount: fraction(100n), stated: { ...named([1n, 1n]), people: ["a", "b"], shares: [fraction(1n, 2n), fraction(1n, 2n)] },
      comparison: { ...named([1n]), people: ["gone"], shares: [fraction(1n)] }, paid: new Map([["moved", fraction(10n)]]),
    });
    expect(people).toEqual(["a", "b", "moved", "gone"]);
    expect([due, balance, compared!.due].map((list) => list.map((one) => toDecimal(one).toNumber()))).toEqual([[50, 50, 0, 0], [50, 50, -10, 0], [0, 0, 0, 100]]);
  });
  it("moves what the others pay and get, never the host's own part", () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 6 }), fc.nat(5), (balances, at) => {
      const host = at % balances.length;
      const { toPay, toReturn, hostOwn } = changesHands(balances.map((one) => decimal(one)), host);
      expect(toPay.minus(toReturn).plus(hostOwn).equals(sum(balances.map((one) => decimal(one))))).toBe(true);
      expect(toPay.isNegative() || toReturn.isNegative()).toBe(false);
    })));
});
