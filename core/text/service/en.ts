import type { ServiceTexts } from "./serviceTexts.ts";

/** What is said of the service desk beyond the month's own counts, in English. */
export const serviceEn: ServiceTexts = {
  tables: {
    newCases: "New cases in {month} {year} by category and municipality", openCases: "Cases open at the end of {month} {year} by category and municipality",
    casesByMonth: "Cases by municipality and month {year}", slaRate: "SLA {year}: share resolved in time", resolutionAgainstSla: "Resolution time {year} against SLA",
  },
  headings: {
    caseType: "Kind of case", monthNew: "{Month} new", monthOpen: "{Month} open", monthCases: "{Month} cases", monthRate: "{Month} in time", monthOver: "{Month} above (+) / below (−)",
  },
  labels: {
    lost: "lost", noCases: "no cases", allPriorities: "All priorities",
    lostReading: "A blank is a figure that was lost; it is not 0.",
    lostInWords: "“lost” is a figure that was lost; it is not 0, and nor is a sum of it known.",
    rateReading: "The share of the cases that were resolved in time. Without cases there is no share; with a lost count it is not known.",
    againstReading: "Mean resolution time less the limit: plus is over it, minus is within.",
  },
  rules: {
    slaCases: "Cases resolved in time + cases resolved too late.", slaRate: "Cases resolved in time, divided by all cases.", overLimit: "Mean resolution time − SLA.",
  },
  sheets: { newCases: "New cases", openCases: "Open cases", casesByMonth: "Cases by month", slaRate: "SLA, share", resolutionAgainstSla: "Resolution against SLA" },
};
