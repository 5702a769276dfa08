import { version } from "../../package.json";
import { sha256 } from "../sha256.ts";
import type { Outputs } from "../outputs.ts";
import { asJson } from "./asJson.ts";

/** What became of a file: only `read` files take part in the figures; a `paper` gives the meeting paper its words. */
export type Fate = "read" | "paper" | "duplicate" | "locked" | "refused" | "template" | "ignored";
export const fates: readonly Fate[] = ["read", "paper", "duplicate", "locked", "refused", "template", "ignored"];

/** One file that was found. `sha256` and `bytes` are null when it could not even be opened. */
export interface FileEntry {
  readonly file: string;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly fate: Fate;
  readonly sheets: readonly { readonly sheet: string; readonly contract: string | null }[];
  /** Codes of what was found in or about the file while reading it. */
  readonly findings: readonly string[];
}

/** Every file found and its fate; the report's control sheet and manifest.json show the same. */
export interface Manifest { readonly files: readonly FileEntry[] }

/** A file that was asked for and could not be made, and the text of the command line that says why. */
export interface Missed { readonly file: string; readonly why: "pdfNoBrowser" | "pdfFailed" }

/** manifest.json: every file found and its fate, every file written with its SHA-256, and what could not be made. It holds no time of day. */
export function manifestJson(manifest: Manifest, outputs: Outputs, missed: readonly Missed[] = []): string {
  const written = [...outputs].map(([file, content]) => ({ file, sha256: sha256(content) }));
  return asJson({ schema: 1, product: "samfordel", version, inputs: manifest.files, outputs: [...written, { file: "manifest.json", sha256: null }], ...(missed.length > 0 ? { missed } : {}) });
}
