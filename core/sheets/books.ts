import type { SheetContent } from "./content.ts";
import { advances } from "./kinds/advances.ts";
import { bases } from "./kinds/bases.ts";
import { cases } from "./kinds/cases.ts";
import { devicePrices } from "./kinds/devicePrices.ts";
import { deviceRegister } from "./kinds/deviceRegister.ts";
import { frame } from "./kinds/frame.ts";
import { indexing } from "./kinds/indexing.ts";
import { internalUse } from "./kinds/internalUse.ts";
import { investmentFrames } from "./kinds/investmentFrames.ts";
import { investmentPlan } from "./kinds/investmentPlan.ts";
import { investmentReport } from "./kinds/investmentReport.ts";
import { keys } from "./kinds/keys.ts";
import { operatingReport } from "./kinds/operatingReport.ts";
import { participants } from "./kinds/participants.ts";
import { pools } from "./kinds/pools.ts";
import { printedFigures } from "./kinds/printedFigures.ts";
import { resolutionTime } from "./kinds/resolutionTime.ts";
import { rotation } from "./kinds/rotation.ts";
import { scenarios } from "./kinds/scenarios.ts";
import { serviceDesk } from "./kinds/serviceDesk.ts";
import { sla } from "./kinds/sla.ts";
import { transferRules } from "./kinds/transferRules.ts";
import { settings } from "./settings.ts";

/** The books a co-operation keeps. A book may hold any sheets; these are the sets that belong together. */
export const bookKinds = ["economy", "distribution", "investment", "municipality", "devices", "service-desk", "printed"] as const;
export type BookKind = (typeof bookKinds)[number];

export interface Book {
  readonly kind: BookKind;
  /** File name without period and ending. */
  readonly file: string;
  /** Norwegian, for lists of templates. */
  readonly title: string;
  /** The sheets of an empty book for a year. */
  readonly sheets: (year: number) => readonly SheetContent[];
}

const fillIn = "Fyll ut de gule feltene. Hvite felt regnes ut av seg selv.";
const report = { about: { period: null }, remarks: [fillIn], rows: [], emptyRows: 15 };

export const books: readonly Book[] = [
  { kind: "economy", file: "okonomirapport", title: "Økonomirapport: drift og investeringer", sheets: () => [
    { contract: operatingReport, ...report, totals: { label: "costType", total: "SUM" } },
    { contract: investmentReport, ...report, totals: { label: "project", total: "SUM" } },
  ] },
  { kind: "distribution", file: "fordeling", title: "Kostnadsfordeling: oppsett, deltakere, kostnadsgrupper, grunnlag, nøkler, intern bruk, ramme, framskriving og scenarier", sheets: (year) => [
    { ...settings({ "År": year, Enhet: "hele 1000", Avrundingsenhet: 1000, Avrunding: "største rest", "Mva-sats": 0.25 }), remarks: [fillIn] },
    { contract: participants, rows: [], emptyRows: 12 },
    { contract: pools, rows: [], emptyRows: 25 },
    { contract: bases, rows: [], emptyRows: 35 },
    { contract: keys, rows: [], emptyRows: 20 },
    { contract: internalUse, rows: [], emptyRows: 12 },
    { contract: frame, rows: [], emptyRows: 15 },
    { contract: indexing, rows: [], emptyRows: 12 },
    { contract: scenarios, rows: [], emptyRows: 12 },
  ] },
  { kind: "investment", file: "investering", title: "Investeringer: plan, rammer, a-konto og mindreforbruk", sheets: (year) => [
    { contract: investmentPlan, about: { year }, rows: [], emptyRows: 20, totals: { label: "measure", total: `TOTAL INVESTERING FOR ${year}` } },
    { contract: investmentFrames, rows: [], emptyRows: 4 },
    { contract: advances, rows: [], emptyRows: 12 },
    { contract: keys, rows: [], emptyRows: 12 },
  ] },
  { kind: "municipality", file: "pc-og-drivere", title: "Kommunens PC-rullering og fordelingsgrunnlag", sheets: (year) => [
    { contract: rotation, about: { participant: null, year, period: null, asOf: null }, remarks: [fillIn], without: ["participant"], rows: rotation.columns.category.choices.map((category) => ({ category })) },
    { contract: bases, about: { participant: null }, without: ["participant"], rows: [], emptyRows: 25 },
  ] },
  { kind: "devices", file: "pc-register", title: "PC-register: maskinene én for én, priser og regler for flytting", sheets: () => [
    { contract: deviceRegister, about: { period: null, asOf: null }, remarks: [fillIn], rows: [], emptyRows: 100 },
    { contract: devicePrices, about: { asOf: null }, rows: devicePrices.columns.category.choices.map((category) => ({ category })) },
    { contract: transferRules, rows: [], emptyRows: 12 },
  ] },
  { kind: "service-desk", file: "kundeservice", title: "Kundeservice: henvendelser, saker, SLA og løsningstid", sheets: () => [
    { contract: serviceDesk, about: { period: null }, remarks: [fillIn], rows: serviceDesk.columns.measure.choices.map((measure) => ({ measure })) },
    { contract: cases, rows: [], emptyRows: 60 },
    { contract: sla, rows: [], emptyRows: 48 },
    { contract: resolutionTime, rows: [], emptyRows: 48 },
  ] },
  { kind: "printed", file: "trykte-tall", title: "Trykte tall: finn nøkkelen som ga dem", sheets: () => [
    { contract: printedFigures, remarks: [fillIn], rows: [], emptyRows: 40 },
  ] },
];
