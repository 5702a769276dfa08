import { legible } from "../markup.ts";

/**
 * The library's SVG as the page can have it: no style of its own, which the page's policy would refuse, no marks for a script that
 * is not there, names that are the same on every run and no other chart's. What the page's style says of all texts, and decimals
 * no eye sees, are left out: a report has many charts.
 */
export function tidySvg(svg: string, id: string): string {
  return legible(svg)
    .replace(/<style\b[\s\S]*?<\/style>/g, "")
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xml:space|baseProfile|version|dominant-baseline|stroke-linejoin|xmlns(?::xlink)?)="[^"]*"/g, "")
    .replace(/^<svg width="[^"]*" height="[^"]*"/, '<svg aria-hidden="true" focusable="false"')
    .replace(/ style="([^"]*)"/g, (_, style: string) => { const size = /font-size:([\d.]+)px/.exec(style); return size && size[1] !== "12" ? ` font-size="${size[1]!}"` : ""; })
    .replace(/zr\d+-(c\d+)/g, `${id}-$1`)
    .replace(/<rect [^>]*fill="none"><\/rect>/, "")
    .replace(/<path (?:(?!stroke=)[^>])*fill="none"(?:(?!stroke=)[^>])*><\/path>/g, "")
    .replace(/(<text\b[^>]*?)( x="[^"]*")?( y="[^"]*")?( transform="translate\(([-\d.]+) ([-\d.]+)\)")/g, (all, start: string, x = "", y = "", _move, left: string, top: string) =>
      (x === "" ? `${start} x="${left}" y="${y === "" ? top : Number(top) + Number(/[-\d.]+/.exec(y)![0])}"` : all))
    .replace(/(<text[^>]*) fill="var\(--ink\)"/g, "$1")
    .replace(/<(path|line|rect|circle)([^>]*)><\/\1>/g, "<$1$2/>")
    .replace(/(\d+\.\d)\d+/g, "$1")
    .replace(/\n/g, "");
}
