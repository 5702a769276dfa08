import { element, escapeXml, head } from "./xml.ts";
import type { Alignment, Borders, Edge, Font, Style } from "./style.ts";

/** The number formats every program knows by number; others are written out. */
const builtIn: Readonly<Record<string, number>> = { General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10 };
const firstOwn = 164;

/** The styles of a book, each look once, numbered in the order they are first met. */
export interface Styles { idOf(style: Style): number; xml(): string }

export function gatherStyles(): Styles {
  const byStyle = new Map<Style, number>();
  const formats = once();
  const fonts = once(['<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>']);
  const fills = once([fillXml("none"), fillXml("gray125")]);
  const borders = once([bordersXml({})]);
  const looks = once([lookXml({ format: 0, font: 0, fill: 0, border: 0 })]);

  const numbered = (style: Style): number => {
    const { numFmt, font, borders: edges, fill, alignment } = style;
    const format = numFmt === undefined ? 0 : builtIn[numFmt] ?? firstOwn + formats.at(escapeXml(numFmt));
    return looks.at(lookXml({
      format, font: font ? fonts.at(fontXml(font)) : 0, border: edges ? borders.at(bordersXml(edges)) : 0, fill: fill === undefined ? 0 : fills.at(fillXml("solid", fill)),
      ...(alignment ? { alignment } : {}),
    }));
  };
  return {
    idOf(style) {
      const known = byStyle.get(style);
      if (known !== undefined) return known;
      const id = numbered(style);
      byStyle.set(style, id);
      return id;
    },
    xml: () => `${head}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac x16r2" `
      + 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main">'
      + (formats.all.length === 0 ? "" : counted("numFmts", formats.all.map((code, at) => `<numFmt numFmtId="${firstOwn + at}" formatCode="${code}"/>`)))
      + counted("fonts", fonts.all, ' x14ac:knownFonts="1"') + counted("fills", fills.all) + counted("borders", borders.all)
      + counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) + counted("cellXfs", looks.all) + rest,
  };
}

/** Texts numbered in the order they are first met, the same once. */
function once(first: readonly string[] = []): { readonly all: string[]; at(text: string): number } {
  const all = [...first];
  const known = new Map(all.map((text, at) => [text, at]));
  return { all, at(text) {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, all.length);
    return all.push(text) - 1;
  } };
}

const counted = (name: string, items: readonly string[], more = ""): string => `<${name} count="${items.length}"${more}>${items.join("")}</${name}>`;

const fontXml = ({ name, size, bold, underline, color }: Font): string =>
  `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}${color ? `<color rgb="${color}"/>` : ""}<sz val="${size}"/><name val="${name}"/></font>`;

const fillXml = (pattern: string, color?: string): string => `<fill>${element("patternFill", ` patternType="${pattern}"`, color ? `<fgColor rgb="${color}"/>` : "")}</fill>`;

const bordersXml = ({ top, bottom }: Borders): string => `<border><left/><right/>${edgeXml("top", top)}${edgeXml("bottom", bottom)}<diagonal/></border>`;
const edgeXml = (name: string, edge: Edge | undefined): string => (edge ? `<${name} style="${edge.style}"><color rgb="${edge.color}"/></${name}>` : `<${name}/>`);

interface Look { readonly format: number; readonly font: number; readonly fill: number; readonly border: number; readonly alignment?: Alignment }

const lookXml = ({ format, font, fill, border, alignment }: Look): string => element("xf",
  ` numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${format ? ' applyNumberFormat="1"' : ""}${font ? ' applyFont="1"' : ""}`
  + `${fill ? ' applyFill="1"' : ""}${border ? ' applyBorder="1"' : ""}${alignment ? ' applyAlignment="1"' : ""}`,
  alignment ? alignmentXml(alignment) : "");

const alignmentXml = ({ horizontal, vertical, wrapText, indent }: Alignment): string =>
  `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrapText ? ' wrapText="1"' : ""}${indent ? ` indent="${indent}"` : ""}/>`;

const rest = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>'
  + '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>'
  + '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext>'
  + '<ext uri="{9260A510-F301-46a8-8635-F512D64BE5F5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:timelineStyles defaultTimelineStyle="TimeSlicerStyleLight1"/></ext></extLst></styleSheet>';
