import { seekFrame } from "../allocation/goalSeek.ts";
import { traceShare } from "../allocation/traceShare.ts";
import { frameLines } from "../budget/frameLines.ts";
import { readCaps } from "../budget/readCaps.ts";
import type { Finding } from "../finding.ts";
import { compare, divide, fractionOf, inUnit, isZero, roundWhole, toDecimal, type Fraction } from "../fraction.ts";
import { convert, ofSteps, type Money } from "../money.ts";
import { frame as frameContract } from "../sheets/kinds/frame.ts";
import { kroner } from "../sheets/kroner.ts";
import { budgetYear, type Source } from "../source.ts";
import type { LabelKey } from "../text/texts.ts";
import { derived, typedIn, type Trace } from "../trace.ts";
import { nothingBuilt, type Built } from "./build.ts";
import { buildGivingPools, type CapSought } from "./givingPoolsTable.ts";
import type { Figure, ReportTable, TableRow } from "./table.ts";

interface Adopted { readonly amount: Money; readonly trace: Trace }

/**
 * From each cap to its frame: what one division gives, the largest frame that keeps the cap strictly, those that print
 * as the cap, and whether the adopted frame keeps it; then how much each giving pool moves. No cap, no table.
 */
export function buildGoalSeek(source: Source): Built {
  const { setup, sheets, model } = source;
  const year = budgetYear(source);
  const { caps, findings: aboutCaps } = readCaps(sheets, year);
  const outcomes = caps.map((cap) => ({ cap, ...seekFrame(model, year, { ...cap, cap: cap.amount, unit: setup.roundingUnit, method: setup.internal, at: cap.where }) }));
  const found = outcomes.flatMap(({ cap, sought }): CapSought[] => (sought ? [{ cap, sought }] : []));
  const findings = [...aboutCaps, ...outcomes.flatMap((outcome) => outcome.findings)];
  if (found.length === 0) return { ...nothingBuilt, findings };
  const adopted = readAdopted(source, year);
  const table: ReportTable = {
    name: `ramme-fra-tak-${year}`, title: "goalSeek", values: { year }, unit: setup.unit,
    columns: [
      { heading: "municipality", format: { kind: "text" } }, { heading: "frameLine", format: { kind: "text" } }, { heading: "frame", format: { kind: "decimal" } },
      { heading: "participantAmount", format: { kind: "decimal" } }, { heading: "shareOfFrame", format: { kind: "percent" } }, { heading: "keepsCap", format: { kind: "text" } },
    ],
    rows: found.flatMap((one) => capRows(source, one, adopted)),
    notes: found.flatMap(({ sought }) => (sought.printed ? [{ label: sought.unique ? "frameUnique" : "framesAlike", values: { participant: sought.participant, count: sought.printed.count } } as const] : [])),
  };
  return { ...nothingBuilt, tables: [table, buildGivingPools(source, year, found)], findings: [...findings, ...found.flatMap((one) => checkAdopted(source, one, adopted))] };
}

/** The frame that was decided; amounts in kroner. */
function readAdopted({ sheets }: Source, year: number): Adopted | undefined {
  return frameLines(sheets, year, "Ramme").map(({ sheet, row }): Adopted => ({ amount: kroner(sheet, frameContract, row.values.amount), trace: typedIn(sheet, row, "amount") }))[0];
}

type Keeps = "keepsStrict" | "keepsPrinted" | "keepsNot";
function keeps({ roundingUnit }: Source["setup"], cap: Money, amount: Fraction): Keeps {
  if (compare(amount, fractionOf(cap)) <= 0) return "keepsStrict";
  return ofSteps(roundWhole(divide(amount, fractionOf(roundingUnit))), roundingUnit).lessThanOrEqualTo(cap) ? "keepsPrinted" : "keepsNot";
}

function capRows({ setup }: Source, { cap, sought }: CapSought, adopted: Adopted | undefined): TableRow[] {
  const { participant, moving, index } = sought;
  const shown = (kroner: Fraction): Fraction => inUnit(kroner, setup.unit);
  const from = [cap.trace, traceShare(moving.today, index, setup.unit)];
  const row = (label: LabelKey, frame: Figure, kind: TableRow["kind"], more: readonly Figure[]): TableRow => ({ kind, figures: [{ value: participant }, { value: { label } }, frame, ...more] });
  const frameRow = (label: LabelKey, frame: Money | undefined, kind: TableRow["kind"] = "line", trace?: Trace): TableRow[] => {
    if (frame === undefined) return [];
    const at = fractionOf(frame);
    const amount = moving.amountAt(index, at);
    const traced = trace ?? derived("goalSeek", shown(at), from);
    return [row(label, { value: convert(frame, "kr", setup.unit), trace: traced }, kind, [
      { value: toDecimal(shown(amount)), trace: derived("amountAtFrame", shown(amount), [traced, from[1]!], participant) },
      isZero(at) ? { value: null } : { value: toDecimal(divide(amount, at)), trace: derived("percentage", divide(amount, at), [traced, from[1]!]) },
      { value: { label: keeps(setup, cap.amount, amount) } },
    ])];
  };
  const { byDivision } = sought;
  return [
    row("cap", { value: null }, "subtotal", [{ value: convert(cap.amount, "kr", setup.unit), trace: cap.trace }, { value: null }, { value: { label: cap.mode === "strict" ? "capStrict" : "capPrinted" } }]),
    ...(byDivision ? [row("byDivision", { value: toDecimal(shown(byDivision)), trace: derived("capDivided", shown(byDivision), from) }, "line", [
      { value: convert(cap.amount, "kr", setup.unit), trace: cap.trace }, { value: toDecimal(divide(sought.amountToday, moving.frame)), trace: derived("percentage", divide(sought.amountToday, moving.frame), [from[1]!]) }, { value: null },
    ])] : []),
    ...frameRow("frameStrict", sought.strict), ...frameRow("framePrintedFrom", sought.printed?.from), ...frameRow("framePrintedTo", sought.printed?.to),
    ...frameRow("adoptedFrame", adopted?.amount, "total", adopted?.trace),
  ];
}

/** A cap is a promise: an adopted frame that breaks it, by the rule the cap states, is a warning. */
function checkAdopted({ setup }: Source, { cap, sought }: CapSought, adopted: Adopted | undefined): Finding[] {
  if (!adopted) return [];
  const amount = sought.moving.amountAt(sought.index, fractionOf(adopted.amount));
  const kept = keeps(setup, cap.amount, amount);
  if (kept === "keepsStrict" || (kept === "keepsPrinted" && cap.mode === "as-printed")) return [];
  return [{ code: "cap-not-kept", severity: "warning", where: cap.where, values: {
    participant: sought.participant, cap: cap.amount.toFixed(), frame: adopted.amount.toFixed(), amount: toDecimal(amount).toDecimalPlaces(2).toFixed(), answer: sought.answer.toFixed(),
  } }];
}
