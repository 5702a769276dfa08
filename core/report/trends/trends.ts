import type { Source } from "../../source.ts";
import { join, type Built } from "../build.ts";
import { buildCostTrends } from "./costTrends.ts";
import { buildDeskTrend } from "./deskTrend.ts";
import { buildForecastAccuracy } from "./forecastAccuracy.ts";
import { buildRotationTrend } from "./rotationTrend.ts";

/** What several months say together; nothing where there is only one. */
export const buildTrends = (source: Source): Built =>
  join([buildCostTrends(source), buildForecastAccuracy(source), buildRotationTrend(source), buildDeskTrend(source)]);
