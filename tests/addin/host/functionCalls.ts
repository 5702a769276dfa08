export interface FunctionResult { readonly ok: boolean; readonly value: unknown; readonly error?: string }

/** Excel's error for each of the runtime's codes. */
const errors: Readonly<Record<number, string>> = { 0: "#VALUE!", 1: "#N/A", 4: "#VALUE!", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#N/A", 10: "#N/A" };

/** What Excel does when a cell calculates =NAMESPACE.NAME(…): a message to the runtime; the answer comes back as a call. */
export class FunctionCalls {
  readonly #waiting = new Map<number, (result: FunctionResult) => void>();
  readonly #push: (entry: unknown) => void;
  #calls = 0;

  constructor(push: (entry: unknown) => void) { this.#push = push; }

  call(id: string, parameters: readonly unknown[], address = "Ark1!A1"): Promise<FunctionResult> {
    this.#calls += 1;
    const invocation = this.#calls;
    const answered = new Promise<FunctionResult>((resolve) => this.#waiting.set(invocation, resolve));
    this.#push({ messageCategory: 1, messageType: 1000, targetId: "", message: JSON.stringify({ invocationId: invocation, functionName: id, parameterValues: parameters, address, flags: 0 }) });
    return answered;
  }

  answer(results: readonly unknown[]): void {
    for (const result of results) {
      const { id, ok, value, code } = read(result);
      this.#waiting.get(id)?.(ok ? { ok, value } : { ok, value, error: errors[code ?? 0] ?? "#VALUE!" });
      this.#waiting.delete(id);
    }
  }
}

/** The runtime answers in one of two shapes. */
function read(result: unknown): { id: number; ok: boolean; value: unknown; code?: number } {
  if (Array.isArray(result)) { const [id, ok, value, code] = result as [number, boolean, unknown, number]; return { id, ok, value, code }; }
  const { id, failed, value, errorCode } = result as { id: number; failed?: boolean; value: unknown; errorCode?: number };
  return { id, ok: !failed, value, ...(errorCode === undefined ? {} : { code: errorCode }) };
}
