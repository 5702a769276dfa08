import type { Role } from "../../../core/report/charts/chart.ts";

/**
 * Fills that differ in lightness or hatching and not in hue alone, so that a chart is read as well from a black-and-white
 * printer or by somebody who cannot tell colours apart. Each has the same dark outline.
 */
const ink = "1F3A5F";
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const hatched = (pattern: string, fore = ink, back = "FFFFFF"): string =>
  `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${fore}"/></a:fgClr><a:bgClr><a:srgbClr val="${back}"/></a:bgClr></a:pattFill>`;

const fills = [
  solid("1F3A5F"), solid("B9CBE0"), hatched("wdUpDiag"), solid("6D93BE"), hatched("pct20"), hatched("ltVert"),
  solid("FFFFFF"), hatched("wdDnDiag", "6D93BE"), solid("8A8A8A"),
];
const roleFills: Readonly<Record<Role, string>> = { base: "<a:noFill/>", level: solid("1F3A5F"), rise: hatched("wdUpDiag"), fall: solid("B9CBE0"), rest: hatched("pct20") };
const outline = `<a:ln w="9525">${solid(ink)}</a:ln>`;

/** How a series' bars look: by what they stand for, else by their place among the others. */
export const barLook = (index: number, role?: Role): string =>
  `<c:spPr>${role ? roleFills[role] : fills[index % fills.length]!}${role === "base" ? "<a:ln><a:noFill/></a:ln>" : outline}</c:spPr>`;

const dashes = ["solid", "dash", "sysDot", "dashDot", "lgDash"];
const symbols = ["circle", "square", "triangle", "diamond", "x"];

/** How a series' line looks: told apart by dash and marker. */
export const lineLook = (index: number): string =>
  `<c:spPr><a:ln w="25400">${solid(ink)}<a:prstDash val="${dashes[index % dashes.length]!}"/></a:ln></c:spPr>`
  + `<c:marker><c:symbol val="${symbols[index % symbols.length]!}"/><c:size val="8"/><c:spPr>${solid(index % 2 === 0 ? ink : "FFFFFF")}${outline}</c:spPr></c:marker>`;

/** Lines across the drawing, light enough to stand behind it. */
export const gridLines = `<c:majorGridlines><c:spPr><a:ln w="6350">${solid("D0D7DE")}</a:ln></c:spPr></c:majorGridlines>`;
export const axisLine = `<c:spPr><a:ln w="9525">${solid("5B6B7A")}</a:ln></c:spPr>`;
