import type { Finding } from "../finding.ts";
import type { Source } from "../source.ts";

/** A rule looks at what the sheets say and tells what is wrong; it changes nothing. */
export type Rule = (source: Source) => readonly Finding[];
