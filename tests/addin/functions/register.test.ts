import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { registerFunctions } from "../../../addin/functions/registerFunctions.ts";
import { functionTable } from "../../../addin/functions/table.ts";
import { functionTexts } from "../../../core/text/functions/texts.ts";

class CellError extends Error {
  readonly code: string;
  constructor(code: string, message: string) { super(message); this.code = code; }
}

const associated = new Map<string, (...given: unknown[]) => unknown>();
const context = { displayLanguage: "nb-NO" };

beforeEach(() => {
  associated.clear();
  vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" }, associate: (id: string, run: () => unknown) => associated.set(id, run) });
  vi.stubGlobal("Office", { context });
  registerFunctions();
});
afterEach(() => { vi.unstubAllGlobals(); });

const thrown = (work: () => unknown): CellError => { try { work(); } catch (error) { return error as CellError; } throw new Error("nothing was thrown"); };
const invocation = { functionName: "TOORDER" };

it("every function in the table answers to its id", () => expect([...associated.keys()]).toEqual(functionTable.map(({ id }) => id)));

it("the invocation that Excel adds last is not taken for an argument", () => expect(associated.get("VARIANCE")!(3, 1, invocation)).toBe(2));

it.each([["nb-NO", "nb"], ["nn-NO", "nn"], ["en-US", "en"], ["de-DE", "en"]] as const)("in %s a refusal is a cell error with its reason in the reader's language", (tag, language) => {
  context.displayLanguage = tag;
  const error = thrown(() => associated.get("SHARE")!("Fræna", [["Molde"]], [[1]], null, invocation));
  expect([error.code, error.message]).toEqual(["#N/A", functionTexts[language].participantUnknown]);
  expect(thrown(() => associated.get("VATCOMP")!(1, -1, invocation)).code).toBe("#VALUE!");
});
