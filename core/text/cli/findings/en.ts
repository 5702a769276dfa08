import type { CliTexts } from "../cliTexts.ts";
import type { findingsCliNb } from "./nb.ts";

/** The same in English. */
export const findingsCliEn: Pick<CliTexts, keyof typeof findingsCliNb> = {
  helpValidate: `Checks workbooks and shows what is wrong, in which sheet and cell, and what to do about it.

Usage: samfordel validate [file or folder …] [options]

  file or folder …        Workbooks to check. Default: workbooks.
                          Give the whole folder to have names, keys and bases checked across books.
  --format text|json|sarif|html
                          text   one finding per line (default)
                          json   for other programs; its shape is in docs/schemas/findings.schema.json
                          sarif  SARIF 2.1.0, for tools that gather findings
                          html   one page to read and print
  --baseline FILE         Findings accepted with a reason and a last day. They are shown, but not counted.
  --write-baseline FILE   Writes such a file for the errors and warnings there are now. Fill in the reasons:
                          a finding without a reason is not accepted. An existing file is overwritten only
                          if it is also given with --baseline; what still holds in it is kept.
  --max-warnings N        End with 1 when there are more warnings than N.
  --today YYYY-MM-DD      The day that last days are held against. Default: today.
  --lang nb|nn|en         Language of the messages. Default: nb.

Examples
  samfordel validate workbooks --format html > findings.html
  samfordel validate workbooks --write-baseline accepted.json
  samfordel validate workbooks --baseline accepted.json --max-warnings 0

Exit codes: 0 all is well, 1 errors or too many warnings, 2 wrong usage or nothing to read.
`,
  acceptedUntil: "accepted until {expires:d}: {reason}",
  proposed: "Proposal: {edits}.",
  proposedEdit: "{cell}: {before} → {after}",
  countAccepted: ", accepted: {accepted}",
  tooManyWarnings: "There are {seen} warnings; --max-warnings allows {most}.",
  notACount: "“{seen}” is not a whole number for {option}.",
  notADay: "“{seen}” is not a day for --today. Write it like 2026-01-31.",
  baselineWrong: "The file {file} of accepted findings cannot be used: {cause}.",
  baselineNotJson: "it is not JSON",
  baselineField: "“{field}” is missing or wrong",
  baselineMade: "Wrote {count} findings to {file}. Fill in the reasons that are missing: without a reason a finding is not accepted.",
  waiting: "Waiting: another run is writing to {out} (process {pid} on {host}, since {since}).",
  busy: "Another run is writing to {out}: process {pid} on {host}, since {since}. Nothing has been written. Run again when it is done. If it is gone, delete {file} first.",
  writeUnsettled: "Writing to {out} stopped half-way and could not be taken back: {cause:w}. Run again: that is finished first.",
  page: {
    title: "Findings in the workbooks", none: "No findings.", contents: "Contents", general: "The co-operation as a whole", wholeFile: "The file as a whole",
    why: "Why:", fix: "Do this:",
  },
};
