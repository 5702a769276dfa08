import { HostError } from "../hostError.ts";
import { Look } from "./looks.ts";

/** Excel takes a list of at most 255 characters, a title of 32 and a message of 255. */
export class DataValidation extends Look {
  protected readonly known = { Rule: {}, Prompt: {}, ErrorAlert: {}, IgnoreBlanks: true };

  override assign(name: string, value: unknown): void {
    const { list, title, message } = value as { list?: { source?: string }; title?: string; message?: string };
    if ((list?.source?.length ?? 0) > 255 || (title?.length ?? 0) > 32 || (message?.length ?? 0) > 255) throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    super.assign(name, value);
  }
}
