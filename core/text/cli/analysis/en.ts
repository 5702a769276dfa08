import type { CliTexts } from "../cliTexts.ts";
import type { analysisNb } from "./nb.ts";

/** The same in English. */
export const analysisEn: Pick<CliTexts, keyof typeof analysisNb> = {
  helpPeriods: `Makes the newest month's report, and tables of what several months say together: actual and forecast by line,
how well the forecasts hit, PCs to order, and the service desk.

Usage: samfordel periods FOLDER … --out FOLDER [options]

  FOLDER …                One folder for each month, as the workbooks stood then; or one that has them in it.
                          The month is Periode in the set-up, else the latest that stands above a table.
                          Set-up, keys and counts are the newest month's; the others give what they say
                          of months that no newer folder speaks of.
  --out FOLDER            Where to write the report, and the other options, as for consolidate.

How well the forecasts hit is shown when December is there: each month's forecast against
what the year ended at.

Examples
  samfordel periods 2025-09 2025-10 2025-11 2025-12 --out report
  samfordel periods docs/periods --out report

Exit codes: 0 fine, 1 a finding is an error, 2 wrong usage or nothing to read.
`,
  periodsFolders: "Say which folders are the months, or which folder they are in. See samfordel periods --help.",
  helpExplain: `Explains a figure of the report: amount, cost pool, key, counts, and where each number was typed.

Usage: samfordel explain <table> <row> <column> [folder …] [options]
       samfordel explain --cell 'file.xlsx!Sheet!C7' [folder …] [options]

  table                   The file name or the title, e.g. kostnadsfordeling-drift.
  row, column             As they stand in the table. The beginning of a name will do when it fits only one.
  folder …                Folders with workbooks. Default: workbooks.
  --cell CELL             The way back: every figure of the report that rests on the cell. The file may be left out.
  --full                  Every participant's counts, and what is shown above once more.
  --json                  The explanation as JSON.
  --lang nb|nn|en         The language of the explanation. Names are understood in all three. Default: nb.

Examples
  samfordel explain kostnadsfordeling-drift Molde "Cost 2025" --lang en
  samfordel explain --cell 'fordeling-2025.xlsx!Kostnadsgrupper!E21'

Exit codes: 0 fine, 1 the figure was not found, 2 wrong usage or nothing to read.
`,
  helpScenario: `Shows what a change would mean to each participant, beside the figures as they are now. Nothing is written.

Usage: samfordel scenario [folder …] [--set "change" …] [options]

  folder …                Folders with workbooks. Default: workbooks.
  --set "CHANGE"          One scenario; may be repeated. Several changes in one scenario are separated by semicolons.
                          Without --set, the scenarios of the sheet Scenarier are shown.
  --json                  The table as JSON.
  --lang nb|nn|en         The language of the table. Default: nb.

Changes
  antall PC Molde +100            a count; without a sign it is the new value
  kostnadsgruppe PC-DRIFT 18000   the amount of a pool, in the unit of the set-up
  vekt FELLES PC 40%              the weight of a base, a sub-key or a participant in a key
  ramme -1%                       the frame; the pools that give take the change in proportion to their amounts
  ramme PC-DRIFT,NETT -500        only these pools give
  deltaker Vestnes ut             a participant leaves (ut) or joins (inn)

Examples
  samfordel scenario --set "antall PC Molde +100" --set "ramme -1%"
  samfordel scenario --set "deltaker Vestnes ut; ramme -2000"

Exit codes: 0 fine, 1 findings that are errors, 2 wrong usage or nothing to read.
`,
  explainWhat: "Say which figure to explain: table, row and column, or a cell with --cell. See samfordel explain --help.",
  notACell: "“{seen}” is not a cell. Write file.xlsx!Sheet!C7, or Sheet!C7.",
  noScenarios: "The sheet Scenarier is empty or missing. Write a change with --set; see samfordel scenario --help.",
  notAChange: "“{seen}” is not a change. See samfordel scenario --help for how to write one.",
};
