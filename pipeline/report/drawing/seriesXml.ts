import type { Chart, Series } from "../../../core/report/charts/chart.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import { cellNumber } from "../excel/cellNumber.ts";
import { escapeAttribute } from "./escapeAttribute.ts";
import { barLook, lineLook } from "./look.ts";

/** Where the chart's data stand in a workbook, as ranges that a formula could name. */
export interface ChartRefs { readonly categories: string; readonly series: readonly { readonly name: string; readonly values: string }[] }

/** More bars than this would have their figures on top of each other. */
const mostLabelled = 40;

/** The unseen base has a blank name: to take its entry out of the legend, LibreOffice counts from the other end than Excel does. */
const unnamed = "<c:v> </c:v>";

/** A series with its ranges, and the values they held when the chart was made. */
export function seriesXml(chart: Chart, index: number, refs: ChartRefs): string {
  const series = chart.series[index]!;
  const { name, values } = refs.series[index]!;
  const own = chart.kind === "line" ? lineLook(index) : `${barLook(index, series.role)}<c:invertIfNegative val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`
    + `<c:tx>${series.role === "base" ? unnamed : `<c:strRef><c:f>${escapeAttribute(name)}</c:f>${texts([series.name])}</c:strRef>`}</c:tx>`
    + `${own}${labels(chart, series)}`
    + `<c:cat><c:strRef><c:f>${escapeAttribute(refs.categories)}</c:f>${texts(chart.categories)}</c:strRef></c:cat>`
    + `<c:val><c:numRef><c:f>${escapeAttribute(values)}</c:f>${numbers(chart, series)}</c:numRef></c:val>`
    + `${chart.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

const texts = (words: readonly string[]): string =>
  `<c:strCache><c:ptCount val="${words.length}"/>${words.map((word, at) => `<c:pt idx="${at}"><c:v>${escapeAttribute(word)}</c:v></c:pt>`).join("")}</c:strCache>`;

const numbers = ({ format }: Chart, { points }: Series): string =>
  `<c:numCache><c:formatCode>${escapeAttribute(numberFormat(format))}</c:formatCode><c:ptCount val="${points.length}"/>`
  + `${points.map(({ value }, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${cellNumber(value)}</c:v></c:pt>`)).join("")}</c:numCache>`;

/** The figure at the end of its bar; a stack has no room for them, and a base is not to be seen. */
function labels({ kind, series, categories, format }: Chart, { role }: Series): string {
  const bars = categories.length * (kind === "waterfall" ? 1 : series.length);
  const shown = role !== "base" && kind !== "stacked" && kind !== "line" && bars <= mostLabelled;
  if (!shown) return "";
  // Stacked bars know no place outside their end; a level is dark and wide enough to carry its figure in white.
  const place = kind === "waterfall" ? (role === "level" ? "inEnd" : "ctr") : "outEnd";
  const color = role === "level" ? "FFFFFF" : "1A1A1A";
  const plate = kind === "waterfall" && role !== "level" ? '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' : "<a:noFill/>";
  return `<c:dLbls><c:numFmt formatCode="${escapeAttribute(numberFormat(format))}" sourceLinked="0"/><c:spPr>${plate}<a:ln><a:noFill/></a:ln></c:spPr>`
    + `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="nb-NO"/></a:p></c:txPr>`
    + `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}
