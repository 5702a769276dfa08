import type { Chart } from "../../../core/report/charts/chart.ts";
import { numberFormat } from "../../../core/report/numberFormat.ts";
import { cellNumber } from "../excel/cellNumber.ts";
import { escapeAttribute } from "./escapeAttribute.ts";
import { axisLine, gridLines } from "./look.ts";
import { seriesXml, type ChartRefs } from "./seriesXml.ts";

const namespaces = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
  + 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * A chart as Excel and Word keep it: a part of its own, which they draw, restyle and edit as one of their own. `data` is the
 * relation to a workbook inside the document. Elements stand in the order their schema demands.
 */
export function chartXml(chart: Chart, refs: ChartRefs, data?: string): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, refs)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart>`
    + `${titleXml(chart.title, 1200)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(chart, series)}${axesXml(chart)}</c:plotArea>`
    + `${legendXml(chart)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>${paper}`
    + `${data === undefined ? "" : `<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>`}</c:chartSpace>`;
}

/** White, without a frame, and in small type. */
const paper = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
  + '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="nb-NO"/></a:p></c:txPr>';
const lies = ({ kind }: Chart): boolean => kind === "bars" || kind === "waterfall";
const stands = ({ kind }: Chart): boolean => kind === "stacked" || kind === "waterfall";

function plotXml(chart: Chart, series: string): string {
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  if (chart.kind === "line") return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const grouping = stands(chart) ? "stacked" : "clustered";
  return `<c:barChart><c:barDir val="${lies(chart) ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}`
    + `<c:gapWidth val="${stands(chart) ? 45 : 60}"/>${stands(chart) ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`;
}

/** Categories run down a lying chart from the top, with the values' axis below them. */
function axesXml(chart: Chart): string {
  const [categories, values] = lies(chart) ? ["l", "b"] : ["b", "l"];
  const from = chart.from ? `<c:min val="${cellNumber(chart.from)}"/>` : "";
  const top = chart.format.kind === "percent" ? '<c:max val="1"/><c:min val="0"/>' : from;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const format = escapeAttribute(numberFormat(chart.format));
  return `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lies(chart) ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>`
    + `<c:axPos val="${categories}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/>${axisLine}`
    + '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    + `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${top}</c:scaling><c:delete val="0"/><c:axPos val="${values}"/>${gridLines}`
    + `${titleXml(chart.axis, 900)}<c:numFmt formatCode="${format}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>${axisLine}`
    + `<c:crossAx val="1"/><c:crosses val="${lies(chart) ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

const titleXml = (text: string, size: number): string => {
  const look = `sz="${size}" b="${size > 1000 ? 1 : 0}"`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="nb-NO" ${look}/>`
    + `<a:t>${escapeAttribute(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
};

/** One series needs no legend. */
const legendXml = ({ series }: Chart): string =>
  (series.length === 1 ? "" : '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>');
