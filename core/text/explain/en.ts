import type { ExplainTexts } from "./explainTexts.ts";

/** How a figure is explained in English. */
export const explainEn: ExplainTexts = {
  exact: "Exact value: {exact}.",
  kept: "Rounded by itself; no unit was moved to it or from it.",
  moved: "Rounded alone it would be {alone:n}. It is set to {amount:n} so that the column adds up ({reason}).",
  absent: "There is no figure here: it is missing from the workbooks, or was not asked for.",
  poolAmount: "the amount of the pool",
  everybody: "{base}: all {count} together",
  andOthers: "{base}: all {count} together, the {others} others have {rest:n}",
  above: "Shown above.",
  stated: { weight: "weight", amount: "amount", rate: "rate per unit", floor: "floor", cap: "cap", capacity: "capacity" },
  files: "Files",
  touched: "Figures that rest on the cell: {count}",
  via: "by way of {ways}",
};
