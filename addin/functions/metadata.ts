import type { CustomFunction, Parameter } from "./customFunction.ts";
import { functionTable } from "./table.ts";

/** The functions as Excel's metadata (functions.json): no function is volatile, streaming or asks where it stands. */
export const metadata = (language: "nb" | "en") => ({
  functions: functionTable.map(({ id, name, description, parameters, spills }: CustomFunction) => ({
    id,
    name: name[language],
    description: description[language],
    parameters: parameters.map((parameter: Parameter) => ({
      name: parameter.name[language],
      description: parameter.description[language],
      type: parameter.type,
      dimensionality: parameter.range ? "matrix" : "scalar",
      ...(parameter.optional ? { optional: true } : {}),
      ...(parameter.repeating ? { repeating: true } : {}),
    })),
    result: { type: "number", dimensionality: spills ? "matrix" : "scalar" },
  })),
});
