import { describe, expect, it } from "vitest";
import { acceptFindings } from "../../core/baseline/acceptFindings.ts";
import { readBaseline, type Baseline, type BaselineEntry } from "../../core/baseline/baseline.ts";
import { proposeBaseline } from "../../core/baseline/proposeBaseline.ts";
import { countFindings, hasErrors, sortFindings, type Finding } from "../../core/finding.ts";

const known: Finding = { code: "line-duplicate", severity: "warning", where: { file: "a.xlsx", sheet: "Ark", cell: "A9" }, values: { line: "Lønn", other: "A8" } };
const grave: Finding = { code: "frame-differs", severity: "error", where: {}, values: { year: 2025, sum: "1", frame: "2", difference: "-1" } };
const entry: BaselineEntry = { code: "line-duplicate", file: "a.xlsx", sheet: "Ark", cell: "A9", values: { line: "Lønn", other: "A8" }, reason: "To avtaler", expires: "2026-06-30" };
const run = (findings: readonly Finding[], entries: readonly BaselineEntry[], today = "2026-01-01", looked = (): boolean => true): Finding[] =>
  acceptFindings(findings, { schema: 1, accepted: [...entries] }, { name: "godtatt.json", today, looked });
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

describe("an accepted finding", () => {
  it("is listed with its reason and its day, last, and is not counted", () => {
    const findings = sortFindings(run([known, grave], [entry]));
    expect(findings).toEqual([grave, { ...known, accepted: { reason: "To avtaler", expires: "2026-06-30" } }]);
    expect(countFindings(findings)).toEqual({ errors: 1, warnings: 0, infos: 0, accepted: 1 });
  });
  it("counts for nothing even when it is an error", () =>
    expect(hasErrors(run([grave], [{ code: "frame-differs", reason: "Vedtak i sak 12", expires: "2026-06-30" }]))).toBe(false));
  it("is accepted through its last day, and not the day after", () => {
    expect(run([known], [entry], "2026-06-30")[0]!.accepted).toBeDefined();
    expect(run([known], [entry], "2026-07-01")).toEqual([known, expect.objectContaining({ code: "baseline-expired", where: { file: "godtatt.json" } })]);
  });
  it("must have a reason that says something", () => expect(codes(run([known], [{ ...entry, reason: "  " }]))).toEqual(["line-duplicate", "baseline-unreasoned"]));
  it("is another finding in another cell, sheet or file, or with other figures", () => {
    for (const other of [{ cell: "A10" }, { sheet: "Ark2" }, { file: "b.xlsx" }, { values: { line: "Lønn", other: "A7" } }, { cell: null }, { code: "line-twice" }]) {
      const findings = run([known], [{ ...entry, ...other }]);
      expect(findings[0]!.accepted, JSON.stringify(other)).toBeUndefined();
      expect(codes(findings), JSON.stringify(other)).toEqual(["line-duplicate", "baseline-unused"]);
    }
  });
  it("without figures is accepted whatever they are", () => {
    const { values, ...placeOnly } = entry;
    expect(values).toBeDefined();
    expect(run([known], [placeOnly])[0]!.accepted).toBeDefined();
  });
  it("that is gone is a finding, but only where the run has looked", () => {
    expect(codes(run([], [entry]))).toEqual(["baseline-unused"]);
    expect(run([], [entry], "2026-01-01", () => false)).toEqual([]);
  });
  it("is held by whichever of two entries still holds", () =>
    expect(run([known], [{ ...entry, expires: "2025-01-01" }, entry])[0]!.accepted).toBeDefined());
});

describe("a proposed baseline", () => {
  const empty: Baseline = { schema: 1, accepted: [] };
  it("has an entry with an empty reason for each error and warning, and none for notes", () => {
    const note: Finding = { ...known, severity: "info" };
    const proposed = proposeBaseline([known, grave, note], empty, "2026-01-01", "nb");
    expect(proposed.accepted.map(({ code, reason, expires }) => [code, reason, expires])).toEqual([["line-duplicate", "", "2027-01-01"], ["frame-differs", "", "2027-01-01"]]);
    expect(readBaseline(JSON.stringify(proposed))).toEqual(proposed);
  });
  it("accepts nothing before somebody has written why", () => {
    const { accepted } = proposeBaseline([known], empty, "2026-01-01", "nb");
    expect(codes(run([known], accepted))).toEqual(["line-duplicate", "baseline-unreasoned"]);
    expect(run([known], accepted.map((one) => ({ ...one, reason: "Kjent" })))).toEqual([{ ...known, accepted: { reason: "Kjent", expires: "2027-01-01" } }]);
  });
  it("keeps what somebody has written, and leaves out what is gone", () => {
    const gone = { ...entry, cell: "A99" };
    expect(proposeBaseline([known], { schema: 1, accepted: [entry, gone] }, "2030-01-01", "nb").accepted).toEqual([entry]);
  });
  it("has a day to end on also when it is made on a leap day", () =>
    expect(proposeBaseline([known], empty, "2028-02-29", "nb").accepted[0]!.expires).toBe("2029-02-28"));
});

it("a baseline that is not one says where it is wrong", () => {
  expect(readBaseline("{")).toEqual({ wrong: "" });
  expect(readBaseline(JSON.stringify({ schema: 1, accepted: [{ ...entry, expires: "30.06.2026" }] }))).toEqual({ wrong: "accepted.0.expires" });
  expect(readBaseline(JSON.stringify({ schema: 1, accepted: [{ code: "x", expires: "2026-01-01" }] }))).toEqual({ wrong: "accepted.0.reason" });
  expect(readBaseline(JSON.stringify({ schema: 2, accepted: [] }))).toEqual({ wrong: "schema" });
});
