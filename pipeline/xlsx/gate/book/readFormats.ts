import { remember } from "../../../../core/remember.ts";
import { shownAs, type Shown } from "../../shownAs.ts";
import { decode } from "../xml/decode.ts";
import { scanXml } from "../xml/scanXml.ts";
import { attribute } from "../xml/tag.ts";

/** How a cell's number is shown, by the number of its style. */
export const readFormats = remember((bytes: Uint8Array, part: string): readonly Shown[] => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  scanXml(decode(bytes, part), part, {
    open(name, tag, parent) {
      if (name === "numFmt" && parent === "numFmts") codes.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
      if (name === "xf" && parent === "cellXfs") formats.push(Number(attribute(tag, "numFmtId") ?? 0));
      return false;
    },
    close: () => undefined,
  });
  return formats.map((id) => shownAs(id, codes.get(id)));
});
