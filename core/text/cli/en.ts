import { analysisEn } from "./analysis/en.ts";
import { findingsCliEn } from "./findings/en.ts";
import type { CliTexts } from "./cliTexts.ts";

/** What the command line says in English. */
export const cliEn: CliTexts = {
  help: `Samfordel shares the costs of inter-municipal co-operation: exactly, traceably and explained.

Usage: samfordel <command> [options]

Commands
  consolidate [folder …]  Reads every workbook in the folders and makes the report.
  periods folder …        The newest month's report, with what several months say together.
  validate [file …]       Checks workbooks and shows what is wrong, and where.
  repair <file>           Proposes the smallest repair of what does not hold.
  new <kind>              Makes a new, empty workbook from its template.
  goal-seek [folder …]    Finds the frame that keeps a cap on what one participant pays.
  infer-key [folder …]    Finds the key that made printed figures.
  explain <table> <row> <column>
                          Explains a figure, all the way down to the cells it came from.
  scenario                Shows what a change would mean to each participant.

Common options
  --lang nb|nn|en         Language of messages and report. Default: nb.
  --limits FILE           JSON with limits to how large workbooks are read, for example {"fileMb": 100}.
                          The others: partMb, unpackedMb, ratio, entries, sheets, rows, columns, cells, strings,
                          seconds, memoryMb.
  --help                  This help; "samfordel <command> --help" says more.
  --version               The version.

Exit codes
  0   All is well; there may be warnings and notes.
  1   At least one finding is an error. “consolidate” has still made the report of what could be read.
  2   Wrong usage, or nothing to read.

Your workbooks are never changed. Report files appear whole or not at all.
`,
  helpConsolidate: `Reads every workbook in the folders, merges the municipalities' sheets and computes all the tables.

Usage: samfordel consolidate [folder …] --out FOLDER [options]

  folder …                Folders with .xlsx files, subfolders included. Default: workbooks.
                          Files below "templates" are templates and take no part.
  --out FOLDER            Where to write the report. Must lie outside the folders that are read.
  --rounding POLICY       largest-remainder  columns foot, and every unit moved is in the ledger
                          host-absorbs       the host municipality carries the rounding
                          each-alone         every figure is rounded alone, as meeting papers often do
                          Default: what the set-up sheet (Oppsett) says.
  --lang nb|nn|en         Language of messages and report. Default: nb.
  --baseline FILE, --max-warnings N, --today YYYY-MM-DD
                          As for “samfordel validate”.
  --only FORMS            Only these forms, with commas between: xlsx, docx, html, csv, json. Default: all.
  --pdf                   Also writes report.pdf, printed by a Chromium, Chrome or Edge found on the machine.
                          CHROME_PATH names a particular one.
  --wait SECONDS          How long to wait for another run to the same folder. Default: 30.
  --no-cache              Reads everything anew. Otherwise only changed workbooks are read; when none has,
                          the report stands as it is. What is kept lies in .samfordel beside the report.
  --quiet                 No progress and no summary; only errors are shown.
  --json                  The summary as JSON instead of text.

Writes
  report.xlsx             One sheet per table, ready to print, and a control sheet.
  saksframlegg.docx       The meeting paper in Word, from the template saksframlegg.en.md where there is one.
  report.html             The whole report in one file: charts, every figure can be opened; needs no network.
  tables/<name>.csv       One file per table.
  report.json             Every figure with its trace back to file, sheet and cell.
  manifest.json           Every file found, and what became of it.

Examples
  samfordel consolidate workbooks --out report
  samfordel consolidate 2025/municipalities 2025/shared --out report --rounding host-absorbs

Exit codes: 0 all is well, 1 errors or too many warnings, 2 wrong usage, nothing read or written.
`,
  helpRepair: `Proposes the smallest edit with which the totals and rules of each sheet hold, and shows what it rests on.

Usage: samfordel repair <file> [options]

  file                    The workbook to check. It is never changed.
  --apply                 Makes the repairs in a copy; only those no other edit as small could replace.
  --out COPY              Name of the copy (.xlsx). A file that exists is never overwritten.
  --json                  The repairs as JSON instead of text.
  --lang nb|nn|en         Language of the answer. Default: nb.

The size is the number of digits inserted, removed or changed; a sign, a unit, a move or a result
computed anew counts as one.

Examples
  samfordel repair pc-rullering.xlsx
  samfordel repair pc-rullering.xlsx --apply --out pc-rullering-repaired.xlsx

Exit codes: 0 answered, 2 wrong usage, the file cannot be read or the copy exists already.
`,
  helpNew: `Makes a new, empty workbook with the right sheets, headings, dropdowns and formulas.

Usage: samfordel new <kind> --year YEAR --out FILE [--lang nb|nn|en]

  kind                    {kinds}
  --year YEAR             The budget year of the workbook.
  --out FILE              Name of the new file (.xlsx). An existing file is never overwritten.

Example
  samfordel new {example} --year 2026 --out {example}-2026.xlsx

The meeting paper
  samfordel new saksframlegg --lang en --out saksframlegg.en.md

Makes the text saksframlegg.docx is written from. Put it beside the workbooks, and make it your own.

Exit codes: 0 the file is made, 2 wrong usage or the file exists already.
`,
  helpGoalSeek: `Finds the frame that keeps a cap on what one participant is to pay. Nothing is written.

Usage: samfordel goal-seek [folder …] --participant NAME --cap AMOUNT [options]

  folder …                Folders with .xlsx files, subfolders included. Default: workbooks.
  --participant NAME      The participant the cap is for.
  --cap AMOUNT            The cap, in the unit of the set-up sheet (Oppsett).
  --mode strict|as-printed
                          strict      the exact amount is not above the cap
                          as-printed  the amount, rounded alone, is not above the cap
                          Default: strict.
  --year YEAR             Default: the year of the set-up sheet.
  --json                  The answer as JSON instead of text.
  --lang nb|nn|en         Language of the answer. Default: nb.

The pools that give (the column Gir in Kostnadsgrupper) move in proportion to their amounts, so the
participant's share moves with the frame.

Example
  samfordel goal-seek workbooks --participant Molde --cap 42539

Exit codes: 0 the frame is found, 1 findings that are errors, 2 wrong usage or nothing to read.
`,
  helpInferKey: `Finds the key that made printed figures, from what each rounded figure allows. Nothing is written.

Usage: samfordel infer-key [folder or file …] [options]

  folder or file …        Workbooks with the sheet “Trykte tall”. Default: workbooks.
                          Give the whole folder to have its keys tried; a file alone gives just the intervals.
  --json                  The answer as JSON, with exact ends.
  --lang nb|nn|en         Language of the answer. Default: nb.

Examples
  samfordel new printed --year 2025 --out printed-figures.xlsx
  samfordel infer-key workbooks/eksempel-2025

Exit codes: 0 the search is made, 1 findings that are errors, 2 wrong usage or no printed figures.
`,
  ...analysisEn,
  ...findingsCliEn,
  unknownCommand: "Unknown command “{seen}”. The commands are {commands}; see samfordel --help.",
  limitsWrong: "{file} cannot be used as --limits. It must be JSON with numbers above zero, for example {\"fileMb\": 100}; the limits are {names}.",
  unknownOption: "Unknown option {option}. See samfordel {command} --help.",
  optionValue: "The option {option} is used wrongly: its value is missing, or it takes none. See samfordel {command} --help.",
  optionMissing: "The option {option} is missing. See samfordel {command} --help.",
  notAChoice: "“{seen}” is not valid for {option}. Choose one of: {choices}.",
  notAYear: "“{seen}” is not a year for --year. Write it with four digits, for example 2026.",
  notAnAmount: "“{seen}” is not an amount for {option}.",
  inferNothing: "The workbooks have no printed figures. Make a workbook for them with “samfordel new printed”.",
  seekAsked: "Cap for {participant} in {year}: {cap:n} {unit}, {mode}.",
  seekToday: "Today the frame is {frame:n} {unit}, and {participant} pays {amount:n} ({share:p}).",
  seekDivision: "The cap divided by today's share gives {frame:n} {unit}.",
  seekAnswer: "The largest frame that keeps the cap is {frame:n} {unit}; {participant} then pays {amount:n} ({share:p}).",
  seekStrict: "Strictly, the largest frame is {frame:n} {unit}.",
  seekPrinted: "The amount prints alike for frames from {from:n} to {to:n} {unit}.",
  seekGives: "Pools that give, today → after:",
  repairOneFile: "Say which workbook to check, one at a time. See samfordel repair --help.",
  repairEdit: "{sheet}!{cell}: {before} → {after}",
  repairProof: "{cell} holds afterwards: {seen:n} stands there, its parts now give {was:n}.",
  repairUnique: "No other edit as small does the same.",
  repairNotUnique: "Other edits are as small; this one is not made by --apply.",
  repairNone: "No repairs to propose.",
  repairApplied: "Made {file}; repairs: {count}. {original} is not changed.",
  repairLeft: "Not made, because other edits are as small: {count}.",
  kindMissing: "Say which workbook to make: {choices}.",
  oneKind: "Make one workbook at a time; got “{seen}”.",
  notPaper: "The template of the meeting paper must be called {name} to be found, not {file}.",
  fileExists: "{file} exists already and is not overwritten. Choose another name.",
  notXlsx: "The file name {file} must end in .xlsx.",
  outIsFile: "--out {out} is a file, not a folder.",
  outInInputs: "--out {out} lies in the folder {folder} that is to be read. The report would be read as a workbook next time; choose a folder outside.",
  writeFailed: "Could not write to {out}: {cause:w}. Earlier files there are untouched. If one of them is open in Excel, close it and run again.",
  unchanged: "Nothing has changed since the same run last time; the files stand as they were written.",
  pdfNoBrowser: "report.pdf was not made: no Chromium, Chrome or Edge was found. Install one, or let CHROME_PATH name it. report.html can be printed from any browser.",
  pdfFailed: "report.pdf was not made: the browser did not finish printing. report.html can be printed from any browser.",
  created: "Made {file}.",
  reading: "Reading {done} of {total}: {file}",
  computing: "Computing and writing the report",
  filesRead: "Files: {read} of {found} read",
  fates: { read: "read", paper: "texts of meeting papers", duplicate: "identical copies", locked: "lock files", refused: "could not be read", template: "templates", ignored: "not workbooks" },
  tablesMade: "Tables: {count}",
  footed: "Totals: {footed} of {columns} columns foot. {moved}",
  moved: "Rounding: amounts adjusted so that columns foot: {count}; the ledger says whose and why.",
  movedNone: "Rounding: no amounts were adjusted.",
  counts: "Findings – errors: {errors}, warnings: {warnings}, notes: {infos}",
  infosWhere: "The notes are in {file}.",
  wrote: "Wrote {count} files in {out}:",
};
