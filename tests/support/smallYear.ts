import { readWorkbook, type WorkbookFacts } from "../../core/sheets/readWorkbook.ts";
import type { Cell } from "../../core/workbook.ts";
import { gridOf } from "./grid.ts";

type Rows = readonly (readonly Cell[])[];
const keyHeadings = ["Nøkkel", "Metode", "Grunnlag", "Delnøkkel", "Deltaker", "Vekt", "Del", "Beløp", "Sats", "Kapasitet", "Ledig kapasitet", "Versjon", "Gjelder fra", "Gjelder til"];

/** The sheets of a year for two, «Nord» (host) and «Sør»: what is not said is one pool of 1 000 shared 2 : 1. */
export interface SmallYear {
  readonly people?: Rows;
  /** Code, tkr, key. */
  readonly pools?: Rows;
  /** Base, participant, count. */
  readonly counts?: Rows;
  /** Values by heading of Fordelingsnøkler. */
  readonly keys?: readonly Readonly<Record<string, Cell>>[];
  /** Sheets as they are, by name. */
  readonly more?: Readonly<Record<string, Rows>>;
  readonly setup?: Readonly<Record<string, Cell>>;
}

/** A small co-operation's workbook as it is read, for 2026. */
export function smallYear({ people = [["Nord", "vertskommune"], ["Sør", "samarbeidskommune"]], pools = [["A", 1000, "K"]], counts = [["PC", "Nord", 2], ["PC", "Sør", 1]], keys = [{ Nøkkel: "K", Metode: "grunnlag", Grunnlag: "PC" }], setup = {}, more = {} }: SmallYear): readonly WorkbookFacts[] {
  const settings = { "År": 2026, Enhet: "hele 1000", Avrundingsenhet: 1000, Avrunding: "største rest", "Mva-sats": 0.25, ...setup };
  const sheets: Readonly<Record<string, Rows>> = {
    Oppsett: [["Felt", "Verdi"], ...Object.entries(settings)],
    Deltakere: [["Deltaker", "Rolle", "Gjelder fra", "Gjelder til"], ...people],
    Kostnadsgrupper: [["År", "Kode", "Kostnadsgruppe", "Beløp", "Nøkkel"], ...pools.map(([code, amount, key]) => [2026, code!, `Gruppe ${String(code)}`, amount!, key ?? null])],
    Fordelingsgrunnlag: [["År", "Grunnlag", "Deltaker", "Antall"], ...counts.map((row) => [2026, ...row])],
    Fordelingsnøkler: [keyHeadings, ...keys.map((key) => keyHeadings.map((heading) => key[heading] ?? null))],
    ...more,
  };
  return [readWorkbook("bok.xlsx", Object.entries(sheets).map(([name, rows]) => gridOf(name, rows.map((row) => [...row]))))];
}
