/** What Excel would answer: code and message as Office.js gives them to the add-in. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The add-in asked for something this host does not model: the test fails, it never guesses. */
export class HostGap extends Error {}

export const notFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const invalid = (): HostError => new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
export const denied = (): HostError => new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
