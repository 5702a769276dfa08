import { hash } from "node:crypto";

/** SHA-256 of a file's content in hex, as `sha256sum` prints it. */
export const sha256 = (content: Uint8Array | string): string => hash("sha256", content);
