import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { functionTable } from "../../../addin/functions/table.ts";
import { registerFunctions } from "../../../addin/functions/registerFunctions.ts";
import { exampleBook } from "../openExcel.ts";
import { ExcelHost } from "../host/excelHost.ts";
import { loadOffice, oldest } from "../host/loadOffice.ts";

/** `associate` itself is in office.js, which picks the client; the client keeps the table it fills. */
interface Runtime { readonly Office: object; readonly CustomFunctions: object; readonly CustomFunctionMappings: Record<string, unknown> }

/** Excel that calculates cells with our functions, through Microsoft's own custom-functions runtime. */
async function excelIn(language: string): Promise<ExcelHost> {
  const host = await ExcelHost.open(exampleBook());
  const { Office, CustomFunctions, CustomFunctionMappings } = loadOffice(host, oldest, language) as unknown as Runtime;
  vi.stubGlobal("Office", Office);
  vi.stubGlobal("CustomFunctions", { ...CustomFunctions, associate: (id: string, run: unknown) => { CustomFunctionMappings[id] = run; } });
  registerFunctions();
  return host;
}
afterEach(() => { vi.unstubAllGlobals(); });

describe("through Microsoft's runtime", () => {
  let excel: ExcelHost;
  beforeEach(async () => { excel = await excelIn("nb-NO"); });

  const calls: readonly (readonly [string, readonly unknown[], unknown])[] = [
    ["APPORTION", [10, [[1], [1], [1]], null, null], [[4], [3], [3]]],
    ["SHARE", ["b", [["a"], ["b"]], [[1], [3]], []], 0.75],
    ["VATCOMP", [12500, null], 2500],
    ["TOORDER", [40, 25, 12, 20], 33],
    ["FRAMEFROMCAP", [100, 0.3, null], 333],
    ["VARIANCE", [500, 686], -186],
  ];
  it("every function is called here", () => expect(calls.map(([id]) => id)).toEqual(functionTable.map(({ id }) => id)));
  it.each(calls)("%s answers", async (id, given, answer) => expect(await excel.functions.call(id, given)).toEqual({ ok: true, value: answer }));

  it("a wrong argument is #VALUE! with its reason in Norwegian", async () =>
    expect(await excel.functions.call("APPORTION", [1, [[-1]], null, null])).toEqual({ ok: false, value: "Vektene kan ikke være negative.", error: "#VALUE!" }));
  it("what is not there is #N/A with its reason", async () =>
    expect(await excel.functions.call("SHARE", ["Fræna", [["Molde"]], [[1]], []])).toEqual({ ok: false, value: "Deltakeren står ikke i listen over deltakere.", error: "#N/A" }));
});

it("one bad call does not spoil the calls beside it", async () => {
  const excel = await excelIn("en-US");
  const answers = await Promise.all([excel.functions.call("VARIANCE", [3, 1]), excel.functions.call("VATCOMP", [1, -1]), excel.functions.call("VARIANCE", [5, 1])]);
  expect(answers.map(({ value }) => value)).toEqual([2, "The rate cannot be negative.", 4]);
});
