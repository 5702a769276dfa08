import { createHash } from "node:crypto";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** The page may run this script, wear this style, and nothing else: no network, no picture, no frame, no form, no markup made from text. */
export const policy = (script: string, style: string): string =>
  ["default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"].join("; ");
