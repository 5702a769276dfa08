import type { Source } from "../../source.ts";
import { join, type Built } from "../build.ts";
import { buildCases } from "./casesTables.ts";
import { buildDesk } from "./deskTable.ts";
import { buildResolution } from "./resolutionTables.ts";
import { buildSla } from "./slaTable.ts";

/** T9: the service desk's month, the cases behind it, its service level by priority and month, and its resolution times. */
export const buildServiceDesk = (source: Source): Built => join([buildDesk(source), buildCases(source), buildSla(source), buildResolution(source)]);
